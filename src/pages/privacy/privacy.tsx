import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Frame } from '../../ui/frame/frame'
import '../help/help.css'
import type { PageProps } from '../page'
import { Facts } from './facts'

/** What is said of each, in as many sentences. */
const parts = [
  ['kept', 5],
  ['out', 4],
  ['never', 3],
  ['others', 3],
  ['remove', 3],
] as const

function Part({ name, count }: { readonly name: string; readonly count: number }): JSX.Element {
  const { t } = reader.value
  return (
    <section class="stack">
      <h2>{t(`help:privacy.${name}.title`)}</h2>
      <ul class="help-list">
        {Array.from({ length: count }, (_, index) => (
          <li key={`${index}`}>{t(`help:privacy.${name}.${index + 1}`)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What is kept where, what goes out and when, and how it all is removed; with what is so on this device now. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('help:more.privacy')} back={{ href: '#/help', label: t('help:title') }}>
      <article class="help">
        <h1>{t('help:privacy.title')}</h1>
        <p class="form-lead">{t('help:privacy.lead')}</p>
        {parts.map(([name, count]) => (
          <Part key={name} name={name} count={count} />
        ))}
        <Facts app={app} />
      </article>
    </Frame>
  )
}
