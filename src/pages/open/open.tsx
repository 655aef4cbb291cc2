import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../domain/problem'
import { problemText } from '../../i18n/problems'
import { reader } from '../../i18n/reader'
import { pickFiles } from '../../platform/files'
import { takeShared } from '../../platform/shared'
import type { App } from '../../state/app'
import type { FileSource } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Foreign } from '../../ui/foreign/foreign'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import { useFileDrop } from './file-drop'
import { Locked } from './locked'
import './open.css'
import { forgetOnceGone, isReading, openSources } from './open-source'
import { Preview } from './preview'
import { Several } from './several'

/** More than this nobody repairs by hand at once. */
const shownProblems = 20

interface RefusedProps {
  readonly fileName: string
  readonly problems: readonly Problem[]
  readonly onPick: () => void
  readonly onLeave: () => void
}

function Refused({ fileName, problems, onPick, onLeave }: RefusedProps): JSX.Element {
  const { t } = reader.value
  const more = problems.length - shownProblems
  return (
    <div class="incoming">
      <h1>{t('open:refused.heading')}</h1>
      <p class="quiet">
        {t('open:file')}
        {t('common:colon')}
        <Foreign>{fileName}</Foreign>
      </p>
      <ol class="problems list">
        {problems.slice(0, shownProblems).map((problem, index) => (
          <li key={`${index} ${problem.type}`}>{problemText(problem, t)}</li>
        ))}
      </ol>
      {more > 0 && <p class="strong">{t('open:refused.more', { count: more })}</p>}
      <div class="row">
        <Button kind="main" icon="folder" onClick={onPick}>
          {t('open:another')}
        </Button>
        <Button onClick={onLeave}>{t('open:home')}</Button>
      </div>
    </div>
  )
}

function Waiting({ onPick }: { onPick: () => void }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <h1>{t('open:heading')}</h1>
      <p class="quiet open-lead">{t('open:lead')}</p>
      <Empty
        title={t('open:drop.title')}
        icon="file"
        action={
          <Button kind="main" icon="folder" onClick={onPick}>
            {t('open:choose')}
          </Button>
        }
      >
        {t('open:drop.text')}
      </Empty>
      <p class="open-camera">
        <Button kind="quiet" href={hashOfRoute({ page: 'receive' })}>
          {t('hand:receiveLink')}
        </Button>
      </p>
    </>
  )
}

function goHome(app: App): void {
  forgetOnceGone(app)
  window.location.hash = '#/'
}

/** Files from outside: shown first, added only when the reader says so. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const result = app.incoming.value
  const read = (sources: readonly FileSource[]) => void openSources(app, sources)
  useFileDrop(read)
  useEffect(() => void takeShared().then(read), [])
  const pick = () => void pickFiles().then(read)
  const isAdded = result?.type === 'several' && result.arrival.addedAt !== null
  const stage = isAdded ? 'added' : (result?.type ?? (isReading.value ? 'reading' : 'waiting'))
  return (
    <Frame app={app} title={t('open:heading')} stage={stage} back={{ href: '#/', label: t('frame:toHome') }}>
      {stage === 'reading' && <h1>{t('open:reading')}</h1>}
      {stage === 'waiting' && <Waiting onPick={pick} />}
      {result?.type === 'refused' && <Refused {...result} onPick={pick} onLeave={() => goHome(app)} />}
      {result?.type === 'several' && (
        <Several app={app} arrival={result.arrival} onPick={pick} onLeave={() => goHome(app)} />
      )}
      {result?.type === 'locked' && <Locked app={app} files={result.locked} onLeave={() => goHome(app)} />}
      {result?.type === 'ready' && <Preview app={app} incoming={result.incoming} onLeave={() => goHome(app)} />}
    </Frame>
  )
}
