import type { ComponentChildren, JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import type { PageProps } from '../page'
import { type Example, useExample } from './example-on-device'
import './first-minute.css'
import { goTo } from './go-to'

/** With yes, no and don't know in it, and without a word of law. */
const question = 'legal-framework/definition'

interface StepProps {
  readonly number: 1 | 2 | 3 | 4
  readonly children: ComponentChildren
}

function Step({ number, children }: StepProps): JSX.Element {
  const { t } = reader.value
  return (
    <li>
      <h2>{t(`help:minute.${number}.title`)}</h2>
      <p>{t(`help:minute.${number}.text`)}</p>
      {children}
    </li>
  )
}

function TakeExample({ example }: { readonly example: Example }): JSX.Element | null {
  const { t } = reader.value
  if (example.id === undefined) return null
  if (example.id !== null) return <p class="strong">{t('help:minute.1.done')}</p>
  return (
    <>
      <Button kind="main" icon="folder" onClick={() => void (example.state === 'adding' || example.add())}>
        {t('help:minute.1.action')}
      </Button>
      {example.state === 'failed' && <Note kind="flag" live="alert" title={t('help:minute.failed')} />}
    </>
  )
}

/** Each step leads into the example once it is there. */
function Steps({ example }: { readonly example: Example }): JSX.Element {
  const { t } = reader.value
  const { id } = example
  const places =
    typeof id === 'string'
      ? {
          2: hashOfRoute({ page: 'indicator', assessment: id, indicator: question }),
          3: hashOfRoute({ page: 'results', assessment: id }),
          4: hashOfRoute({ page: 'report', assessment: id }),
        }
      : null
  return (
    <ol class="minute-steps">
      <Step number={1}>
        <TakeExample example={example} />
      </Step>
      {([2, 3, 4] as const).map((number) => (
        <Step key={number} number={number}>
          {places !== null && (
            <Button icon="next" href={places[number]} {...(number === 3 ? { onClick: () => goTo('coherence') } : {})}>
              {t(`help:minute.${number}.action`)}
            </Button>
          )}
        </Step>
      ))}
    </ol>
  )
}

/** What Ittisaq is, in four steps through a fictional country. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const example = useExample(app)
  return (
    <Frame app={app} title={t('help:minute.title')} back={{ href: '#/', label: t('frame:toHome') }}>
      <article class="minute">
        <h1>{t('help:minute.title')}</h1>
        <p class="form-lead">{t('help:minute.lead')}</p>
        <Steps example={example} />
        <h2>{t('help:minute.own.title')}</h2>
        <p>{t('help:minute.own.text')}</p>
        <Button icon="plus" href="#/new">
          {t('help:minute.own.action')}
        </Button>
      </article>
    </Frame>
  )
}
