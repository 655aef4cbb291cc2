import type { ComponentChildren, JSX, TargetedInputEvent } from 'preact'
import { useId } from 'preact/hooks'
import { maximumLine, maximumText } from '../../domain/limits'
import { Icon } from '../icon/icon'
import './field.css'

interface Labelled {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** A sentence that says what is wrong and what to do; null or absent when nothing is. */
  readonly problem?: string | null | undefined
}

interface Ids {
  readonly control: string
  readonly hint: string
  readonly problem: string
}

function useIds(): Ids {
  const id = useId()
  return { control: `${id}-control`, hint: `${id}-hint`, problem: `${id}-problem` }
}

const isWrong = ({ problem }: Labelled): boolean => problem != null && problem !== ''

/** What a screen reader reads after the label. */
function described(props: Labelled, ids: Ids): string | undefined {
  const parts = [props.hint === undefined ? '' : ids.hint, isWrong(props) ? ids.problem : '']
  const text = parts.filter((part) => part !== '').join(' ')
  return text === '' ? undefined : text
}

/** The writer's own direction once there is a letter; before that the page's, so that the cursor waits at the right side. */
const directionOf = (text: string): 'auto' | undefined => (/\p{L}/u.test(text) ? 'auto' : undefined)

function Problem({ problem, id }: { problem: Labelled['problem']; id: string }): JSX.Element {
  return (
    <span id={id} class="wrong">
      <Icon name="warning" size={18} /> <span>{problem}</span>
    </span>
  )
}

function Framed({ ids, children, ...props }: Labelled & { ids: Ids; children: ComponentChildren }): JSX.Element {
  return (
    <div class={isWrong(props) ? 'field is-wrong' : 'field'}>
      <label class="label" for={ids.control}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <span id={ids.hint} class="hint">
          {props.hint}
        </span>
      )}
      {children}
      {isWrong(props) && <Problem problem={props.problem} id={ids.problem} />}
    </div>
  )
}

export interface TextFieldProps extends Labelled {
  readonly value: string
  readonly onInput?: (value: string) => void
  /** When the writer leaves the field or presses Enter. */
  readonly onCommit?: (value: string) => void
  readonly inputMode?: 'text' | 'numeric' | 'url'
  readonly maxLength?: number
  /** Language of what is written, where it is not the reader's. */
  readonly language?: string
  /** Hidden while it is typed: somebody may look over the writer's shoulder. */
  readonly isSecret?: boolean
}

export function TextField(props: TextFieldProps): JSX.Element {
  const ids = useIds()
  const { value, onInput, onCommit, inputMode = 'text', maxLength = maximumLine, language, isSecret = false } = props
  const attributes = {
    id: ids.control,
    value,
    inputMode,
    maxLength,
    lang: language,
    dir: directionOf(value),
    autocomplete: 'off',
    'aria-invalid': isWrong(props) ? true : undefined,
    'aria-describedby': described(props, ids),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput?.(event.currentTarget.value),
    onChange: (event: TargetedInputEvent<HTMLInputElement>) => onCommit?.(event.currentTarget.value),
  } as const
  return (
    <Framed {...props} ids={ids}>
      {isSecret ? <input {...attributes} type="password" /> : <input {...attributes} type="text" />}
    </Framed>
  )
}

export interface TextAreaProps extends Labelled {
  readonly value: string
  readonly onInput?: (value: string) => void
  readonly onCommit?: (value: string) => void
  readonly rows?: number
  readonly maxLength?: number
}

export function TextArea(props: TextAreaProps): JSX.Element {
  const ids = useIds()
  const { value, onInput, onCommit, rows = 3, maxLength = maximumText } = props
  return (
    <Framed {...props} ids={ids}>
      <textarea
        autocomplete="off"
        id={ids.control}
        value={value}
        rows={rows}
        maxLength={maxLength}
        dir={directionOf(value)}
        aria-invalid={isWrong(props) ? true : undefined}
        aria-describedby={described(props, ids)}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onChange={(event) => onCommit?.(event.currentTarget.value)}
      />
    </Framed>
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectFieldProps<Value extends string> extends Labelled {
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChoose: (value: Value) => void
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>): JSX.Element {
  const ids = useIds()
  const { value, options, onChoose } = props
  return (
    <Framed {...props} ids={ids}>
      <span class="select">
        <select
          autocomplete="off"
          id={ids.control}
          value={value}
          aria-invalid={isWrong(props) ? true : undefined}
          aria-describedby={described(props, ids)}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) onChoose(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Framed>
  )
}

export interface CheckFieldProps extends Labelled {
  readonly checked: boolean
  readonly onToggle: (checked: boolean) => void
}

export function CheckField(props: CheckFieldProps): JSX.Element {
  const ids = useIds()
  return (
    <div class={isWrong(props) ? 'field is-check is-wrong' : 'field is-check'}>
      <input
        autocomplete="off"
        id={ids.control}
        class="check-box"
        type="checkbox"
        checked={props.checked}
        aria-describedby={described(props, ids)}
        onChange={(event) => props.onToggle(event.currentTarget.checked)}
      />
      <label for={ids.control}>{props.label}</label>
      {props.hint !== undefined && (
        <span id={ids.hint} class="hint">
          {props.hint}
        </span>
      )}
      {isWrong(props) && <Problem problem={props.problem} id={ids.problem} />}
    </div>
  )
}

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** A shape beside the words, such as a constituency's. */
  readonly mark?: ComponentChildren
}

export interface RadioGroupProps<Value extends string> extends Labelled {
  readonly options: readonly RadioOption<Value>[]
  /** Null until chosen. */
  readonly value: Value | null
  readonly onChoose: (value: Value) => void
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): JSX.Element {
  const ids = useIds()
  const { label, hint, problem, options, value, onChoose } = props
  return (
    <fieldset class={isWrong(props) ? 'field is-wrong' : 'field'} aria-describedby={described(props, ids)}>
      <legend class="label">{label}</legend>
      {hint !== undefined && (
        <span id={ids.hint} class="hint">
          {hint}
        </span>
      )}
      <div class="radios">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'radio is-on' : 'radio'}>
            <input
              autocomplete="off"
              class="radio-dot"
              type="radio"
              name={ids.control}
              value={option.value}
              checked={option.value === value}
              aria-invalid={isWrong(props) ? true : undefined}
              onChange={() => onChoose(option.value)}
            />
            {option.mark}
            <span>
              {option.label}
              {option.hint !== undefined && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {isWrong(props) && <Problem problem={problem} id={ids.problem} />}
    </fieldset>
  )
}
