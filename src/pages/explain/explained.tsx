import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { wayOfFormula } from '../../i18n/priorities-words'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Fold } from '../../ui/fold/fold'
import type { Explanation, Input, Step } from './explanation'
import type { Figure } from './figures'
import './explained.css'

export interface ExplainedProps {
  /** Asked only when the reader opens it. */
  readonly steps: () => Explanation
  /** Which figure, for whoever hears the question among others of its kind. */
  readonly of?: string
}

function Inputs({ inputs }: { readonly inputs: readonly Input[] }): JSX.Element {
  return (
    <ul class="explained-inputs small">
      {inputs.map(({ name, value, href }, index) => (
        <li key={index}>
          {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
          <span class="explained-value" dir={/\p{L}/u.test(value) ? undefined : wayOfFormula(reader.value)}>
            {value}
          </span>
        </li>
      ))}
    </ul>
  )
}

function OneStep({ step, number }: { readonly step: Step; readonly number: string }): JSX.Element {
  const { text, formula, inputs = [] } = step
  return (
    <li class="explained-step">
      <span class="explained-rank num">{number}</span>
      <div>
        <p>{text}</p>
        {formula !== undefined && (
          <p class="explained-formula" dir={wayOfFormula(reader.value)}>
            {formula}
          </p>
        )}
        {inputs.length > 0 && <Inputs inputs={inputs} />}
      </div>
    </li>
  )
}

/** Inputs and steps of a computation, and the way to the chapter that explains it. */
export function Computation({
  explanation,
  here = false,
}: {
  readonly explanation: Explanation
  /** On the page of the method itself, which needs no way to it. */
  readonly here?: boolean
}): JSX.Element {
  const { t, formats } = reader.value
  const { chapter, steps } = explanation
  return (
    <div class="explained">
      <ol>
        {steps.map((step, index) => (
          <OneStep key={index} step={step} number={formats.integer(index + 1)} />
        ))}
      </ol>
      {!here && (
        <a class="explained-method small" href={hashOfRoute({ page: 'method', chapter })}>
          {t('explain:toMethod', { chapter: t(`explain:chapter.${chapter}`) })}
        </a>
      )}
    </div>
  )
}

interface OneFigureProps {
  readonly title: ComponentChildren
  readonly steps: () => Explanation
}

/** Computed only once it is opened. */
function OneFigure({ title, steps }: OneFigureProps): JSX.Element {
  const [open, setOpen] = useState(false)
  return (
    <Fold title={title} open={open} onToggle={setOpen}>
      {open && <Computation explanation={steps()} />}
    </Fold>
  )
}

function Question({ of }: { readonly of: string | undefined }): JSX.Element {
  return (
    <>
      {reader.value.t('explain:title')}
      {of !== undefined && <span class="hidden-visually"> {of}</span>}
    </>
  )
}

/** Several figures, each with its name, where a heading has asked the question already. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): JSX.Element {
  return (
    <div class="explained-figures">
      {figures.map(({ name, steps }) => (
        <OneFigure key={name} title={name} steps={steps} />
      ))}
    </div>
  )
}

/** Several figures under one question. */
export function ExplainedFigures({
  figures,
  of,
}: {
  readonly figures: readonly Figure[]
  readonly of?: string
}): JSX.Element {
  const [open, setOpen] = useState(false)
  return (
    <Fold title={<Question of={of} />} open={open} onToggle={setOpen}>
      {open && <FigureList figures={figures} />}
    </Fold>
  )
}

/** "How was this computed?" beside a figure: shut until it is asked, and computed only then. */
export function Explained({ steps, of }: ExplainedProps): JSX.Element {
  return <OneFigure title={<Question of={of} />} steps={steps} />
}
