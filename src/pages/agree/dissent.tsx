import type { JSX } from 'preact'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import { reader } from '../../i18n/reader'
import { TextArea } from '../../ui/field/field'
import { Mark } from '../../ui/mark/mark'
import { type Draft, wordless } from './draft'

export interface DissentProps {
  /** Those that took part. */
  readonly present: readonly Constituency[]
  readonly draft: Draft
  /** Whether what is missing is said yet. */
  readonly isRefused: boolean
  readonly onChange: (dissent: Draft['dissent']) => void
}

/** Who does not share the agreed answer, and what they say, word for word. */
export function Dissent({ present, draft, isRefused, onChange }: DissentProps): JSX.Element {
  const { t } = reader.value
  const { dissent } = draft
  const missing = isRefused ? wordless(draft) : []
  const toggled = (one: Constituency): Draft['dissent'] =>
    new Map(dissent.has(one) ? [...dissent].filter(([own]) => own !== one) : [...dissent, [one, '']])
  return (
    <fieldset class="agree-dissent">
      <legend class="strong">{t('agree:dissent.title')}</legend>
      <p class="small quiet">{t('agree:dissent.hint')}</p>
      <div class="row">
        {present.map((one) => (
          <button
            key={one}
            type="button"
            class="agree-who"
            aria-pressed={dissent.has(one)}
            onClick={() => onChange(toggled(one))}
          >
            <Mark constituency={one} />
            {t(`common:constituency.${one}`)}
          </button>
        ))}
      </div>
      {constituencies
        .filter((one) => dissent.has(one))
        .map((one) => (
          <TextArea
            key={one}
            label={t('agree:dissent.text', { name: t(`common:constituency.${one}`) })}
            rows={2}
            value={dissent.get(one) ?? ''}
            problem={missing.includes(one) ? t('agree:problem.no-dissent') : null}
            onInput={(text) => onChange(new Map([...dissent, [one, text]]))}
          />
        ))}
    </fieldset>
  )
}
