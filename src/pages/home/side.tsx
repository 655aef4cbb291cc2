import type { JSX } from 'preact'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { isOneFile, missingParts, offline } from '../../platform/updates'
import type { App } from '../../state/app'
import { durability } from '../../state/durability'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { late } from '../../ui/frame/late'
import type { SideProps } from './side-props'

const Mend = late(async () => (await import('./mend')).Mend)
const OneFile = late(async () => (await import('./one-file')).OneFile)

/** Whether the network may go, and whether the browser keeps what is here: in words, the lamp only repeats them. */
function Readiness({ app }: { app: App }): JSX.Element {
  const { t } = reader.value
  const state = offline.value
  const answer = durability.value
  const values = {
    count: app.questionnaires.length,
    languages: t('home:offline.ready.languages', { count: Object.keys(languages).length }),
  }
  return (
    <Card as="section" class="readiness">
      <span class={`lamp is-${state}`} aria-hidden="true" />
      <div>
        <div role="status">
          <h2>{t(`home:offline.${state}.title`)}</h2>
          <p class="small quiet">{isOneFile ? <OneFile /> : t(`home:offline.${state}.text`, values)}</p>
        </div>
        {missingParts.value > 0 && <Mend />}
        {answer !== null && <p class="small quiet readiness-more">{t(`home:durability.${answer}`)}</p>}
      </div>
    </Card>
  )
}

/** A device without an assessment has nothing to keep. */
const BackupNotes = late(async () => (await import('./backup-notes')).BackupNotes)

/** Pages that need no assessment. */
const more = ['library', 'glossary', 'paper', 'guide', 'backups', 'lock', 'privacy', 'help'] as const

function Asked({ app }: { app: App }): JSX.Element {
  const { t, language } = reader.value
  const { questionnaires } = app
  return (
    <Card as="section">
      <h2>{t('home:asked.title', { count: questionnaires.length })}</h2>
      <ul class="small quiet asked">
        {questionnaires.map(({ id, indicators }) => (
          <li key={id}>
            {app.questionnaireName(id, language).title}{' '}
            <span class="num">{t('home:asked.indicators', { count: indicators })}</span>
          </li>
        ))}
      </ul>
      <p class="row asked-more">
        {more.map((page) => (
          <Button key={page} kind="quiet" href={`#/${page}`}>
            {t(`home:asked.${page}`)}
          </Button>
        ))}
      </p>
    </Card>
  )
}

export function Side(props: SideProps): JSX.Element {
  const { t } = reader.value
  const { app } = props
  return (
    <aside class="side" aria-label={t('home:side')}>
      <Readiness app={app} />
      {props.cards.length > 0 && <BackupNotes {...props} />}
      <Asked app={app} />
    </aside>
  )
}
