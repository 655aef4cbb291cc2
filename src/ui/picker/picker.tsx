import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import '../field/field.css'
import { Icon } from '../icon/icon'
import './picker.css'
import { search } from './search'

export interface PickerOption {
  readonly value: string
  readonly label: string
}

export interface PickerProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null | undefined
  readonly options: readonly PickerOption[]
  /** Null until chosen. */
  readonly value: string | null
  readonly onChoose: (value: string) => void
}

/** On a phone the keyboard takes half of the screen: the field goes to the top, so that the list below it shows. */
function makeRoom(field: HTMLElement): void {
  if (window.innerWidth < 768) field.closest('.picker')?.scrollIntoView({ block: 'start' })
}

/** What was typed, what fits it, and which of those the arrow keys have reached. */
function usePicker({ options, value, onChoose }: PickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const isOpen = typed !== null
  const found = isOpen ? search(options, typed) : []
  const chosen = options.find((option) => option.value === value)

  function show(text: string): void {
    setTyped(text)
    setActive(-1)
  }

  function close(): void {
    setTyped(null)
    setActive(-1)
  }

  function choose(option: PickerOption | undefined): void {
    if (option !== undefined) onChoose(option.value)
    close()
  }

  function move(to: number): void {
    if (!isOpen) setTyped('')
    setActive(Math.max(0, Math.min(to, (isOpen ? found : options).length - 1)))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Enter' && isOpen) choose(found[active] ?? (found.length === 1 ? found[0] : undefined))
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }

  return {
    text: typed ?? chosen?.label ?? '',
    active,
    isOpen,
    found,
    show,
    choose,
    onKeyDown,
    // What was typed in full is meant, even if nobody pressed Enter.
    leave: () => choose(found.find((option) => option.label === typed?.trim())),
  }
}

interface ListProps {
  readonly id: string
  readonly label: string
  readonly found: readonly PickerOption[]
  readonly value: string | null
  readonly active: number
  readonly isOpen: boolean
  readonly onChoose: (option: PickerOption) => void
}

const optionId = (list: string, index: number): string => `${list}-${index}`

function List({ id, label, found, value, active, isOpen, onChoose }: ListProps): JSX.Element {
  return (
    <div id={id} class="picker-list" role="listbox" aria-label={label} hidden={!isOpen}>
      {found.map((option, index) => (
        <div
          key={option.value}
          ref={(element) => {
            if (index === active) element?.scrollIntoView({ block: 'nearest' })
          }}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          class={index === active ? 'is-active' : ''}
          aria-selected={option.value === value}
          onMouseDown={(event) => {
            // Before the field loses the focus.
            event.preventDefault()
            onChoose(option)
          }}
        >
          <span>{option.label}</span>
          {option.value === value && <Icon name="check" size={18} />}
        </div>
      ))}
    </div>
  )
}

/** A long list that is searched by typing: an editable combobox with a list, the ARIA pattern of that name. */
export function Picker(props: PickerProps): JSX.Element {
  const { label, hint, problem, value } = props
  const { t } = reader.value
  const id = useId()
  const list = `${id}-list`
  const { text, active, isOpen, found, show, choose, onKeyDown, leave } = usePicker(props)
  const isWrong = problem != null
  const described = [hint === undefined ? '' : `${id}-hint`, isWrong ? `${id}-problem` : ''].join(' ').trim()
  return (
    <div class={isWrong ? 'field is-wrong picker' : 'field picker'}>
      <label class="label" for={`${id}-input`}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? optionId(list, active) : undefined}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => {
          if (!isOpen) show('')
          makeRoom(event.currentTarget)
        }}
        onInput={(event) => {
          show(event.currentTarget.value)
          if (!isOpen) makeRoom(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <List {...{ id: list, label, found, value, active, isOpen }} onChoose={choose} />
      {isOpen && found.length === 0 && <p class="picker-none">{t('frame:picker.none', { typed: text })}</p>}
      {isWrong && (
        <span id={`${id}-problem`} class="wrong">
          <Icon name="warning" size={18} /> <span>{problem}</span>
        </span>
      )}
      <span class="hidden-visually" role="status">
        {isOpen ? t('frame:picker.found', { count: found.length }) : ''}
      </span>
    </div>
  )
}
