import type { JSX } from 'preact'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { isOneFile, missingParts, offline } from '../../platform/updates'
import type { App } from '../../state/app'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import { Mend } from '../home/mend'
import { OneFile } from '../home/one-file'
import type { PageProps } from '../page'
import './help.css'
import { Install } from './install'
import { WhatsNew } from './whats-new'

/** What the lamp on the start page says, and what it rests on. */
function Offline({ app }: { readonly app: App }): JSX.Element {
  const { t } = reader.value
  const state = offline.value
  const values = {
    count: app.questionnaires.length,
    languages: t('home:offline.ready.languages', { count: Object.keys(languages).length }),
  }
  return (
    <section class="stack">
      <h2>{t('help:offline.title')}</h2>
      <p role="status">
        <strong>{t(`home:offline.${state}.title`)}.</strong>{' '}
        {isOneFile ? <OneFile /> : t(`home:offline.${state}.text`, values)}
      </p>
      {missingParts.value > 0 && <Mend />}
      {!isOneFile && <p class="quiet">{t('help:offline.checked')}</p>}
    </section>
  )
}

const more = [
  ['minute', '#/first-minute'],
  ['keys', '#/keys'],
  ['privacy', '#/privacy'],
  ['guide', '#/guide'],
  ['method', '#/method'],
  ['glossary', '#/glossary'],
] as const

function More(): JSX.Element {
  const { t } = reader.value
  return (
    <nav class="stack" aria-labelledby="help-more">
      <h2 id="help-more">{t('help:more.title')}</h2>
      <p class="row">
        {more.map(([name, href]) => (
          <Button key={name} href={href}>
            {t(`help:more.${name}`)}
          </Button>
        ))}
      </p>
    </nav>
  )
}

/** Getting Ittisaq onto a device, and where to go from here. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('help:title')} back={{ href: '#/', label: t('frame:toHome') }}>
      <article class="help">
        <h1>{t('help:title')}</h1>
        <p class="form-lead">{t('help:lead')}</p>
        <More />
        <Install />
        <Offline app={app} />
        <section class="stack">
          <h2>{t('help:fault.title')}</h2>
          <p>{t('help:fault.text')}</p>
        </section>
        <WhatsNew />
      </article>
    </Frame>
  )
}
