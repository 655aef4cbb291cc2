import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { pickFiles } from '../../platform/files'
import type { App } from '../../state/app'
import type { Backup } from '../../state/backup'
import type { AssessmentCard } from '../../state/cards'
import { type Home, watchHome } from '../../state/home'
import type { FileSource } from '../../state/incoming'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Frame } from '../../ui/frame/frame'
import { late } from '../../ui/frame/late'
import { Gradual } from '../../ui/gradual/gradual'
import { useFileDrop } from '../open/file-drop'
import type { PageProps } from '../page'
import './home.css'
import { Side } from './side'

/** More than these are not looked through by eye. */
const fewCards = 12

/** Fetched while the data are read; a device without an assessment does without. */
const CardOfAssessment = late(async () => (await import('./assessment-card')).CardOfAssessment)
const Portfolio = late(async () => (await import('./portfolio')).Portfolio)

/** What reads files is fetched when there is one to read. */
async function openFiles(app: App, sources: readonly FileSource[]): Promise<void> {
  const { openSources } = await import('../open/open-source')
  await openSources(app, sources)
}

const example = async () => (await import('./example')).exampleSources()

interface ActionsProps {
  readonly app: App
  readonly hasExample: boolean
}

function Actions({ app, hasExample }: ActionsProps): JSX.Element {
  const { t } = reader.value
  const open = async (sources: Promise<readonly FileSource[]>) => openFiles(app, await sources)
  return (
    <>
      <Button kind="main" icon="plus" href="#/new">
        {t('home:start')}
      </Button>
      <Button icon="folder" onClick={() => void open(pickFiles())}>
        {t('home:open')}
      </Button>
      {!hasExample && (
        <>
          <Button kind="quiet" onClick={() => void open(example())}>
            {t('home:example')}
          </Button>
          <Button kind="quiet" href="#/first-minute">
            {t('home:minute')}
          </Button>
        </>
      )}
    </>
  )
}

/** The cards, with backups made since they were read: a setting, which the list of assessments does not follow. */
function useCards(app: App) {
  const home = useSignal<Home | null>(null)
  // Once the page has been drawn: asking the database takes a moment too.
  useEffect(() => {
    const watched = watchHome(app.world)
    home.value = watched
    return watched.stop
  }, [app.world, home])
  const made = useSignal<Readonly<Record<string, Backup>>>({})
  const cards =
    home.value?.cards.value?.map((card) => ({ ...card, backup: made.value[card.id] ?? card.backup })) ?? null
  async function backUp({ id }: AssessmentCard): Promise<void> {
    const { saveBackup } = await import('../../ui/frame/backup')
    const backup = await saveBackup(app, id, await app.world.store.entriesOf(id))
    made.value = { ...made.value, [id]: backup }
  }
  return { cards, backUp }
}

function Files({ app, cards }: { app: App; cards: readonly AssessmentCard[] }): JSX.Element {
  const { t } = reader.value
  const hasExample = cards.some(({ summary }) => summary.details?.example === true)
  if (cards.length === 0) {
    return (
      <section class="files">
        <h2 class="hidden-visually">{t('home:list.title')}</h2>
        <Empty title={t('home:empty.title')} action={<Actions app={app} hasExample={false} />}>
          {t('home:empty.text')}
        </Empty>
      </section>
    )
  }
  return (
    <section class="files">
      <h2>{t('home:list.title')}</h2>
      {cards.length > fewCards ? (
        <Portfolio app={app} cards={cards} />
      ) : (
        <Gradual>
          {cards.map((card) => (
            <CardOfAssessment key={card.id} app={app} card={card} />
          ))}
        </Gradual>
      )}
      <div class="row actions">
        <Actions app={app} hasExample={hasExample} />
      </div>
    </section>
  )
}

/** Which assessments are here, is it safe, and where to begin. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const { cards, backUp } = useCards(app)
  useFileDrop((sources) => void openFiles(app, sources))
  return (
    <Frame app={app} title="">
      <div class="hero">
        <h1>{t('home:title')}</h1>
        <p>{t('home:lead', { count: app.questionnaires.length })}</p>
      </div>
      <div class="home-layout">
        <Gradual>
          {cards === null ? <div class="files" aria-busy="true" /> : <Files app={app} cards={cards} />}
          <Side app={app} cards={cards ?? []} onBackUp={(card) => void backUp(card)} />
        </Gradual>
      </div>
    </Frame>
  )
}
