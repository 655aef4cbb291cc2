import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { TallyRow, UnknownVersion } from '../../domain/exchange/tally'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { ArrivedAssessment } from '../../state/arrival'
import { assessmentName } from '../../ui/frame/naming'
import { Crowd } from '../../ui/gradual/crowd'
import { Note } from '../../ui/note/note'
import { RespondentName } from '../../ui/respondent/respondent'
import { Fingerprint } from './file-words'

interface Props {
  readonly app: App
  readonly gathering: ArrivedAssessment
}

const counted = ['new', 'same', 'conflicting'] as const

/** In the order of `counted`. */
const Counts = ({ of }: { of: readonly number[] }): JSX.Element => (
  <>
    {counted.map((what, index) => (
      <td key={what} class="end num">
        {reader.value.formats.integer(of[index] ?? 0)}
      </td>
    ))}
  </>
)

/** Rows of one person together. */
function byPerson(rows: readonly TallyRow[]): readonly (readonly TallyRow[])[] {
  const groups = new Map<string | null, TallyRow[]>()
  for (const row of rows) {
    const id = row.respondent?.id ?? null
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return [...groups.values()]
}

function Row({
  app,
  row: { respondent, questionnaire, added, same, conflicts },
}: {
  app: App
  row: TallyRow
}): JSX.Element {
  const { t, language } = reader.value
  const isShipped = app.questionnaires.some(({ id }) => id === questionnaire)
  return (
    <tr>
      <th scope="row">
        {questionnaire === null
          ? t(respondent === null ? 'open:several.whole' : 'open:several.general')
          : isShipped
            ? app.questionnaireName(questionnaire, language).shortTitle
            : questionnaire}
      </th>
      <Counts of={[added, same, conflicts]} />
    </tr>
  )
}

/** The head of a small table: what it is about, and what is counted. */
function Head({ id, children }: { id?: string; children: ComponentChildren }): JSX.Element {
  const { t } = reader.value
  return (
    <thead>
      <tr>
        <th scope="col" id={id} class="tally-subject">
          {children}
        </th>
        {counted.map((what) => (
          <th key={what} scope="col" class="end">
            {t(`open:several.${what}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A table for each: one of a crowd would be laid out as a whole whenever a person is added, seen or not. */
function Person({ app, rows }: { app: App; rows: readonly TallyRow[] }): JSX.Element {
  const { t } = reader.value
  const id = useId()
  const respondent = rows[0]?.respondent ?? null
  return (
    <li class="table-wrap">
      <table class="table" aria-labelledby={id}>
        <Head id={id}>
          {respondent === null ? t('open:several.everybody') : <RespondentName respondent={respondent} />}
        </Head>
        <tbody>
          {rows.map((row) => (
            <Row key={row.questionnaire ?? ''} app={app} row={row} />
          ))}
        </tbody>
      </table>
    </li>
  )
}

/** What comes in all, what of it is everybody's, then from whom. */
function Tally({ app, gathering, label }: Props & { label: string }): JSX.Element {
  const { t } = reader.value
  const id = useId()
  const { added, same, conflicts, rows } = gathering
  const groups = byPerson(rows)
  const tableOf = (own: readonly TallyRow[]) => <Person key={own[0]?.respondent?.id ?? ''} app={app} rows={own} />
  return (
    <Crowd
      class="tally"
      labelledBy={label}
      step={1}
      lead={[
        <li key="total" class="table-wrap">
          <table class="table" aria-labelledby={id}>
            <Head>{t('open:several.who')}</Head>
            <tbody>
              <tr>
                <th scope="row" id={id}>
                  {t('open:several.total')}
                </th>
                <Counts of={[added.length, same, conflicts.length]} />
              </tr>
            </tbody>
          </table>
        </li>,
        ...groups.filter(([row]) => row?.respondent === null).map(tableOf),
      ]}
    >
      {groups.filter(([row]) => row?.respondent !== null).map(tableOf)}
    </Crowd>
  )
}

function unknownText(app: App, { questionnaire, version, answers }: UnknownVersion): string {
  const { t, language } = reader.value
  if (version === null) return `${questionnaire}${t('common:colon')}${t('common:kept.answers', { count: answers })}`
  const name = app.questionnaireName(questionnaire, language).shortTitle
  return t('open:several.newer', { count: answers, questionnaire: name, version })
}

/** What happens to one assessment: counts by person and questionnaire, and what needs a word. */
export function Gathered({ app, gathering }: Props): JSX.Element {
  const { t } = reader.value
  const id = useId()
  const { merged, added, conflicts, unknown, fingerprint } = gathering
  return (
    <section class="gathered" aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{assessmentName(merged.details, reader.value)}</bdi>
      </h2>
      {added.length === 0 && <p class="strong">{t('open:several.nothing')}</p>}
      {conflicts.length > 0 && <Note kind="caution">{t('open:several.conflicts', { count: conflicts.length })}</Note>}
      {merged.details === null && (
        <Note kind="caution" title={t('open:noCountry.title')}>
          {t('open:noCountry.text')}
        </Note>
      )}
      {unknown.map((one) => (
        <p key={`${one.questionnaire} ${one.version}`} class="small">
          {unknownText(app, one)}
        </p>
      ))}
      <Tally app={app} gathering={gathering} label={id} />
      <p class="small">
        {t('open:several.after', { count: merged.entryCount })}
        {t('common:colon')}
        <Fingerprint value={fingerprint} />
      </p>
    </section>
  )
}
