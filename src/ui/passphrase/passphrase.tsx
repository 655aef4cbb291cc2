import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { passphraseBytes, passphraseOf, passphraseText, strengthOf } from '../../domain/exchange/passphrase'
import { reader } from '../../i18n/reader'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { CheckField, TextField } from '../field/field'
import './passphrase.css'

/** A passphrase while it is being chosen; `made` is one that was made here, and null while the reader writes an own one. */
export interface PassphraseDraft {
  readonly made: string | null
  readonly own: string
  readonly again: string
  readonly isWritten: boolean
  readonly isTried: boolean
}

const madeHere = (): string => passphraseOf(crypto.getRandomValues(new Uint8Array(passphraseBytes)))

/** What keeps the draft from being used. */
export function problemsOf({ made, own, again, isWritten }: PassphraseDraft) {
  return {
    weak: made === null && strengthOf(own) === 'weak',
    different: made === null && passphraseText(own) !== passphraseText(again),
    unwritten: !isWritten,
  }
}

interface PartProps {
  readonly draft: Signal<PassphraseDraft>
  readonly set: (change: Partial<PassphraseDraft>) => void
}

function MadeForYou({ draft, set }: PartProps): JSX.Element {
  const { t } = reader.value
  return (
    <div class="stack">
      <h2>{t('files:protect.made')}</h2>
      <p class="made" dir="ltr">
        <code>{draft.value.made}</code>
      </p>
      <p class="small quiet">{t('files:protect.madeHint')}</p>
      <div class="row">
        <Button onClick={() => set({ made: madeHere(), isWritten: false })}>{t('files:protect.make')}</Button>
        <Button kind="quiet" onClick={() => set({ made: null, isWritten: false, isTried: false })}>
          {t('files:protect.own')}
        </Button>
      </div>
    </div>
  )
}

const ranks = { weak: 1, fair: 2, strong: 3 } as const

/** In words; the bars only repeat them. */
function StrengthLine({ passphrase }: { readonly passphrase: string }): JSX.Element {
  const { t } = reader.value
  const strength = strengthOf(passphrase)
  return (
    <p class="strength" role="status">
      <span class={`strength-bars is-${strength}`} aria-hidden="true">
        {Object.values(ranks).map((rank) => (
          <span key={rank} class={rank <= ranks[strength] ? 'is-on' : ''} />
        ))}
      </span>
      <span class="small">
        <span class="hidden-visually">
          {t('files:protect.strength.label')}
          {t('common:colon')}
        </span>
        {t(`files:protect.strength.${strength}`)}
      </span>
    </p>
  )
}

function OwnPassphrase({ draft, set }: PartProps): JSX.Element {
  const { t } = reader.value
  const { own, again, isTried } = draft.value
  const { weak, different } = problemsOf(draft.value)
  const isShown = useSignal(false)
  return (
    <div class="stack">
      <TextField
        label={t('files:protect.passphrase')}
        hint={t('files:protect.ownHint')}
        value={own}
        isSecret={!isShown.value}
        problem={isTried && weak ? t('files:protect.weak') : null}
        onInput={(typed) => set({ own: typed })}
      />
      {own !== '' && <StrengthLine passphrase={own} />}
      <TextField
        label={t('files:protect.again')}
        value={again}
        isSecret={!isShown.value}
        problem={isTried && different ? t('files:protect.different') : null}
        onInput={(typed) => set({ again: typed })}
      />
      <CheckField
        label={t('files:locked.show')}
        checked={isShown.value}
        onToggle={(shown) => {
          isShown.value = shown
        }}
      />
      <Button kind="quiet" onClick={() => set({ made: madeHere(), isWritten: false })}>
        {t('files:protect.madeAgain')}
      </Button>
    </div>
  )
}

export const newDraft = (): PassphraseDraft => ({
  made: madeHere(),
  own: '',
  again: '',
  isWritten: false,
  isTried: false,
})

/** The passphrase that the draft stands for. */
export const chosenIn = ({ made, own }: PassphraseDraft): string => made ?? own

/** A passphrase made here, or one's own with its strength. */
export function PassphraseChoice({ draft, set }: PartProps): JSX.Element {
  return (
    <Card class="passphrase">
      {draft.value.made === null ? <OwnPassphrase draft={draft} set={set} /> : <MadeForYou draft={draft} set={set} />}
    </Card>
  )
}
