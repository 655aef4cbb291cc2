import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { Icon } from '../icon/icon'
import { search } from './search'
import './picker.css'

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

/** A long list that is searched by typing: an editable combobox with a list, the ARIA pattern of that name. */
export function Picker({ label, hint, problem, options, value, onChoose }: PickerProps): JSX.Element {
  const { t } = reader.value
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const chosen = options.find((option) => option.value === value)
  const isOpen = typed !== null
  const found = isOpen ? search(options, typed) : []
  const isWrong = problem != null
  const optionId = (index: number): string => `${id}-option-${index}`

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
    const next = Math.max(0, Math.min(to, (isOpen ? found : options).length - 1))
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Enter' && isOpen) choose(found[active] ?? (found.length === 1 ? found[0] : undefined))
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }

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
        value={typed ?? chosen?.label ?? ''}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={[hint === undefined ? '' : `${id}-hint`, isWrong ? `${id}-problem` : ''].join(' ').trim()}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => {
          setTyped(typed ?? '')
          makeRoom(event.currentTarget)
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setActive(-1)
          if (!isOpen) makeRoom(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // What was typed in full is meant, even if nobody pressed Enter.
          choose(typed === null || typed === '' ? undefined : found.find((option) => option.label === typed.trim()))
        }}
      />
      <div id={`${id}-list`} ref={list} class="picker-list" role="listbox" aria-label={label} hidden={!isOpen}>
        {found.map((option, index) => (
          <div
            key={option.value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            class={index === active ? 'is-active' : ''}
            aria-selected={option.value === value}
            onMouseDown={(event) => {
              // Before the field loses the focus.
              event.preventDefault()
              choose(option)
            }}
          >
            <span>{option.label}</span>
            {option.value === value && <Icon name="check" size={18} />}
          </div>
        ))}
      </div>
      {isOpen && found.length === 0 && <p class="picker-none">{t('frame:picker.none', { typed })}</p>}
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
