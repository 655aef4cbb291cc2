import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from '../icon/icon'
import './button.css'

export interface ButtonProps {
  /** One `main` a screen: the next step. */
  readonly kind?: 'main' | 'plain' | 'quiet'
  readonly wide?: boolean
  readonly icon?: IconName
  /** An icon after the words, as in "Next". */
  readonly iconAfter?: IconName
  /** Makes it a link. */
  readonly href?: string
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  /** The key that does the same, shown where there is a keyboard. */
  readonly shortcut?: string | undefined
  readonly pressed?: boolean
  /** Why it cannot be pressed now: shown beside it, never a silent grey. */
  readonly disabledReason?: string | undefined
  /** For screen readers, where the words alone do not say on what. */
  readonly label?: string
  readonly children: ComponentChildren
}

function classOf({ kind = 'plain', wide = false }: Pick<ButtonProps, 'kind' | 'wide'>): string {
  return ['btn', kind === 'plain' ? '' : `is-${kind}`, wide ? 'is-wide' : ''].filter((name) => name !== '').join(' ')
}

function Inside({ icon, iconAfter, shortcut, children }: ButtonProps): JSX.Element {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} size={18} />}
      {shortcut !== undefined && (
        <span class="shortcut" aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
    </>
  )
}

export function Button(props: ButtonProps): JSX.Element {
  const { href, onClick, type = 'button', shortcut, pressed, disabledReason, label } = props
  const reasonId = useId()
  const isClosed = disabledReason !== undefined
  if (href !== undefined && !isClosed) {
    return (
      <a class={classOf(props)} href={href} onClick={onClick} aria-label={label} aria-keyshortcuts={shortcut}>
        <Inside {...props} />
      </a>
    )
  }
  const button = (
    <button
      type={isClosed ? 'button' : type}
      class={classOf(props)}
      onClick={isClosed ? undefined : onClick}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      aria-disabled={isClosed ? true : undefined}
      aria-describedby={isClosed ? reasonId : undefined}
    >
      <Inside {...props} />
    </button>
  )
  if (!isClosed) return button
  return (
    <span class="btn-closed">
      {button}
      <span id={reasonId} class="small quiet">
        {disabledReason}
      </span>
    </span>
  )
}
