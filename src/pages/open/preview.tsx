import type { ComponentChildren, JSX } from 'preact'
import { constituencies } from '../../domain/assessment/constituency'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { applyIncoming } from '../../state/add-incoming'
import type { App } from '../../state/app'
import { rememberBackup } from '../../state/backup'
import type { Incoming } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Foreign } from '../../ui/foreign/foreign'
import { assessmentName } from '../../ui/frame/naming'
import { Gradual } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import { Note } from '../../ui/note/note'
import { EarlyClocks } from './early-clocks'
import { DocumentEffects, Fingerprint, Ignored, NotAdded } from './file-words'
import { forgetOnceGone } from './open-source'
import { useAdding } from './use-adding'

interface PreviewProps {
  readonly app: App
  readonly incoming: Incoming
  readonly onLeave: () => void
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const answersIn = ({ indicators }: Assessment): number =>
  [...indicators.values()].reduce((sum, { answers }) => sum + answers.length, 0)

const agreementsIn = ({ indicators }: Assessment): number =>
  [...indicators.values()].filter(({ agreement }) => agreement !== null).length

/** How many respondents of each constituency, with the names that they gave. */
function Respondents({ assessment }: { assessment: Assessment }): JSX.Element {
  const { t, formats } = reader.value
  const groups = constituencies
    .map((constituency) => ({
      constituency,
      people: assessment.respondents.filter((respondent) => respondent.constituency === constituency),
    }))
    .filter(({ people }) => people.length > 0)
  if (groups.length === 0) return <>{t('open:preview.nobody')}</>
  return (
    <ul>
      {groups.map(({ constituency, people }) => (
        <li key={constituency}>
          <Mark constituency={constituency} /> {t(`common:constituency.${constituency}`)}
          {people.length > 1 && <> ({formats.integer(people.length)})</>}
          {people
            .filter(({ name }) => name !== '')
            .map(({ id, name }) => (
              <span key={id} class="quiet">
                {' · '}
                <Foreign>{name}</Foreign>
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

/** How many answers there are, and agreements. */
function Said({ assessment }: { assessment: Assessment }): JSX.Element {
  const { t, formats } = reader.value
  const agreements = agreementsIn(assessment)
  return (
    <>
      {formats.list([
        t('open:preview.answers', { count: answersIn(assessment) }),
        ...(agreements > 0 ? [t('open:preview.agreements', { count: agreements })] : []),
      ])}
    </>
  )
}

function Contents({ incoming }: { incoming: Incoming }): JSX.Element {
  const { t } = reader.value
  const { assessment, format, fileName, fingerprint, ignored } = incoming
  return (
    <Card as="section" label={t('open:preview.contents')}>
      <dl class="file-facts">
        <Gradual first={3} step={2}>
          <Fact name={t('open:file')}>
            <Foreign>{fileName}</Foreign>
            <span class="small quiet fact-more">{t(`open:format.${format}`)}</span>
            {ignored.length > 0 && <Ignored names={ignored} />}
          </Fact>
          <Fact name={t('open:fingerprint.name')}>
            <Fingerprint value={fingerprint} />
            <span class="small quiet fact-more">{t('open:fingerprint.text')}</span>
          </Fact>
          {assessment.details !== null && assessment.details.title !== '' && (
            <Fact name={t('open:preview.title')}>
              <Foreign>{assessment.details.title}</Foreign>
            </Fact>
          )}
          <Fact name={t('open:preview.respondents')}>
            <Respondents assessment={assessment} />
          </Fact>
          <Fact name={t('open:preview.says')}>
            <Said assessment={assessment} />
          </Fact>
        </Gradual>
      </dl>
    </Card>
  )
}

/** What would happen to this device. */
function Effects({ incoming }: { incoming: Incoming }): JSX.Element {
  const { t } = reader.value
  const { added, alreadyHere, conflicts, keptAnswers, documents, returns } = incoming
  return (
    <ul class="effects">
      <li class="strong">{t('open:effect.new', { count: added.length })}</li>
      {alreadyHere > 0 && <li>{t('open:effect.here', { count: alreadyHere })}</li>}
      {conflicts.length > 0 && <li>{t('open:effect.conflicts', { count: conflicts.length })}</li>}
      {keptAnswers > 0 && <li>{t('common:kept.answers', { count: keptAnswers })}</li>}
      <DocumentEffects documents={documents} />
      {returns && <li>{t('backups:returns')}</li>}
    </ul>
  )
}

function Warnings({ app, incoming }: { app: App; incoming: Incoming }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      {incoming.damaged > 0 && (
        <Note kind="flag" title={t('open:damaged.title')}>
          {t('open:damaged.text', { count: incoming.damaged })}
        </Note>
      )}
      {incoming.assessment.details === null && (
        <Note kind="caution" title={t('open:noCountry.title')}>
          {t('open:noCountry.text')}
        </Note>
      )}
      <EarlyClocks app={app} entries={incoming.entries} />
    </>
  )
}

/** Where the file holds all that is now here, it is a backup. */
async function rememberAsBackup({ world }: App, { id, entries, fingerprint }: Incoming): Promise<void> {
  const here = await world.store.entriesOf(id)
  if (here.length === entries.length) await rememberBackup(world, id, here.length, fingerprint)
}

/** What the file holds and what would change; the reader decides. */
export function Preview({ app, incoming, onLeave }: PreviewProps): JSX.Element {
  const { t } = reader.value
  const { added, assessment, damaged, id, documents, returns } = incoming
  const isNothingNew = added.length === 0 && documents.added.size === 0 && !returns
  const overview = hashOfRoute({ page: 'overview', assessment: id })

  const { isAdding, refused, add } = useAdding(
    () => applyIncoming(app, incoming),
    async () => {
      await rememberAsBackup(app, incoming)
      // Unless the reader has gone elsewhere meanwhile.
      if (app.route.peek().page !== 'open') return app.setIncoming(null)
      forgetOnceGone(app)
      window.location.hash = overview
    },
  )

  return (
    <div class="incoming">
      <div>
        <p class="eyebrow">{t('open:preview.eyebrow')}</p>
        <h1>
          <bdi>{assessmentName(assessment.details, reader.value)}</bdi>
        </h1>
        {assessment.details?.example === true && <p class="quiet">{t('open:preview.example')}</p>}
      </div>
      <Gradual first={0}>
        <Contents incoming={incoming} />
        <Warnings app={app} incoming={incoming} />
        <Effects incoming={incoming} />
        {refused.value !== null && <NotAdded reason={refused.value} />}
        <div class="row">
          {damaged > 0 ? null : isNothingNew ? (
            <Button kind="main" href={overview} onClick={() => forgetOnceGone(app)}>
              {t('open:goThere')}
            </Button>
          ) : (
            <Button
              kind="main"
              icon="plus"
              disabledReason={isAdding.value ? t('open:adding') : undefined}
              onClick={() => void add()}
            >
              {t('open:add')}
            </Button>
          )}
          <Button onClick={onLeave}>{t('open:leave')}</Button>
        </div>
      </Gradual>
    </div>
  )
}
