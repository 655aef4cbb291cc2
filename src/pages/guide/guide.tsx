import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import './guide.css'

/** The course of a day, and how many things each part asks for. */
const parts = [
  ['before', 5],
  ['begin', 4],
  ['alone', 4],
  ['together', 5],
  ['end', 3],
  ['trouble', 4],
] as const

function Part({ name, count }: { readonly name: string; readonly count: number }): JSX.Element {
  const { t } = reader.value
  return (
    <section>
      <h2>{t(`guide:${name}.title`)}</h2>
      <ol>
        {Array.from({ length: count }, (_, index) => (
          <li key={`${index}`}>{t(`guide:${name}.${index + 1}`)}</li>
        ))}
      </ol>
    </section>
  )
}

/** One page for whoever leads a workshop, to be printed. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('guide:title')} back={{ href: '#/', label: t('frame:toHome') }}>
      <article class="guide">
        <h1>{t('guide:title')}</h1>
        <p class="form-lead">{t('guide:lead')}</p>
        <div class="guide-parts">
          {parts.map(([name, count]) => (
            <Part key={name} name={name} count={count} />
          ))}
        </div>
        <div class="row guide-print">
          <Button icon="print" onClick={() => window.print()}>
            {t('guide:print')}
          </Button>
        </div>
      </article>
    </Frame>
  )
}
