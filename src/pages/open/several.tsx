import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { applyArrival } from '../../state/add-incoming'
import type { App } from '../../state/app'
import type { Arrival } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { assessmentName } from '../../ui/frame/naming'
import { Gradual } from '../../ui/gradual/gradual'
import { ArrivedFiles } from './arrived-files'
import { EarlyClocks } from './early-clocks'
import { DocumentEffects, NotAdded } from './file-words'
import { Gathered } from './gathered'
import { forgetOnceGone } from './open-source'
import { useAdding } from './use-adding'

interface SeveralProps {
  readonly app: App
  readonly arrival: Arrival
  readonly onPick: () => void
  readonly onLeave: () => void
}

type Stage = 'preview' | 'nothing' | 'none' | 'receipt'

function stageOf({ gatherings, documents, returns, addedAt }: Arrival): Stage {
  if (addedAt !== null) return 'receipt'
  if (gatherings.every(({ files }) => files.length === 0)) return 'none'
  const isNothingNew = gatherings.every(({ added }) => added.length === 0) && documents.added.size === 0 && !returns
  return isNothingNew ? 'nothing' : 'preview'
}

function Head({ arrival, stage }: { arrival: Arrival; stage: Stage }): JSX.Element {
  const { t, formats } = reader.value
  const { gatherings, refused, addedAt } = arrival
  const count = gatherings.reduce((sum, one) => sum + one.files.length + one.clashing.length, refused.length)
  return (
    <div>
      <h1>{t(`open:several.heading.${stage}`, { count })}</h1>
      {addedAt !== null && (
        <p class="quiet">{t('open:several.at', { day: formats.day(addedAt), time: formats.time(addedAt) })}</p>
      )}
      <p class="quiet">{t(`open:several.lead.${stage}`)}</p>
    </div>
  )
}

/** To each assessment that the files are about. */
function Ways({ app, arrival }: { app: App; arrival: Arrival }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      {arrival.gatherings
        .filter(({ merged }) => merged.entryCount > 0)
        .map(({ id, merged }) => (
          <Button key={id} href={hashOfRoute({ page: 'overview', assessment: id })} onClick={() => forgetOnceGone(app)}>
            {t('open:several.goTo', { name: assessmentName(merged.details, reader.value) })}
          </Button>
        ))}
    </>
  )
}

function Actions({ app, arrival, onPick, onLeave, stage }: SeveralProps & { stage: Stage }): JSX.Element {
  const { t } = reader.value
  const { isAdding, refused, add } = useAdding(
    () => applyArrival(app, arrival),
    () => {
      app.setIncoming({ type: 'several', arrival: { ...arrival, addedAt: app.world.clock.now() } })
      window.scrollTo(0, 0)
    },
  )
  return (
    <div class="row open-actions">
      {stage === 'preview' && (
        <Button
          kind="main"
          icon="plus"
          disabledReason={isAdding.value ? t('open:adding') : undefined}
          onClick={() => void add()}
        >
          {t('open:add')}
        </Button>
      )}
      {stage === 'receipt' && (
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t('open:several.print')}
        </Button>
      )}
      {stage === 'none' && (
        <Button kind="main" icon="folder" onClick={onPick}>
          {t('open:another')}
        </Button>
      )}
      {(stage === 'receipt' || stage === 'nothing') && <Ways app={app} arrival={arrival} />}
      {refused.value !== null && <NotAdded reason={refused.value} />}
      <Button onClick={onLeave}>{t(stage === 'preview' ? 'open:leave' : 'open:home')}</Button>
    </div>
  )
}

/** Several files: what would happen before anything does, then the receipt of what did. */
export function Several(props: SeveralProps): JSX.Element {
  const { t } = reader.value
  const { app, arrival } = props
  const stage = stageOf(arrival)
  const gathered = arrival.gatherings.filter(({ files }) => files.length > 0)
  return (
    <div class="incoming is-several">
      <Head arrival={arrival} stage={stage} />
      <Actions {...props} stage={stage} />
      <Gradual>
        {arrival.returns && stage === 'preview' && <p>{t('backups:returns')}</p>}
        <EarlyClocks app={app} entries={gathered.flatMap(({ added }) => added)} />
        {gathered.map((gathering) => (
          <Gathered key={gathering.id} app={app} gathering={gathering} />
        ))}
        {arrival.documents.added.size + arrival.documents.missing > 0 && (
          <ul class="effects">
            <DocumentEffects documents={arrival.documents} />
          </ul>
        )}
        <h2>{t('open:several.files')}</h2>
        <ArrivedFiles arrival={arrival} />
      </Gradual>
    </div>
  )
}
