import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { countryChoices, isFictional, standardCountryName } from '../../i18n/countries'
import type { DigitsSetting } from '../../i18n/digits'
import { factsOf, type Language, languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { CheckField, SelectField, TextField } from '../../ui/field/field'
import { Picker } from '../../ui/picker/picker'
import type { DetailsDraft, DraftProblems } from './draft'

export interface DetailsFieldsProps {
  readonly draft: DetailsDraft
  readonly problems: DraftProblems
  readonly onChange: (draft: DetailsDraft) => void
  /** Names in every language, or only in the reader's. */
  readonly allLanguages: boolean
}

const digitSettings: readonly DigitsSetting[] = ['by-country', 'arabic-indic', 'western']

function CountryField({ draft, problems, onChange }: DetailsFieldsProps): JSX.Element {
  const { t, language } = reader.value
  const options = useMemo(
    () => countryChoices(language).map(({ code, name }) => ({ value: code, label: name })),
    [language],
  )
  return (
    <Picker
      label={t('details:country.label')}
      hint={t('details:country.hint')}
      problem={problems.country === undefined ? null : t(`details:problem.country.${problems.country}`)}
      options={options}
      value={draft.country}
      onChoose={(country) => onChange({ ...draft, country })}
    />
  )
}

function NameField({ language, ...props }: DetailsFieldsProps & { language: Language }): JSX.Element {
  const { draft, problems, onChange, allLanguages } = props
  const { t, language: own } = reader.value
  const standard = draft.isFictional || draft.country === null ? '' : standardCountryName(draft.country, language)
  const kind = draft.isFictional ? 'fictional' : 'printed'
  const label = allLanguages
    ? t(`details:name.${kind}In`, { language: factsOf(language).name })
    : t(`details:name.${kind}`)
  const isWrong = problems.name !== undefined && language === own
  return (
    <TextField
      label={label}
      hint={draft.isFictional ? t('details:name.fictionalHint') : t('details:name.printedHint', { standard })}
      value={draft.names[language] ?? ''}
      language={language}
      maxLength={160}
      problem={isWrong ? t(`details:problem.name.${problems.name}`) : null}
      onInput={(name) => onChange({ ...draft, names: { ...draft.names, [language]: name } })}
    />
  )
}

/** In every language, or in the reader's; nothing before there is a country to name. */
export function NameFields(props: DetailsFieldsProps): JSX.Element | null {
  const { draft, allLanguages } = props
  const shown = allLanguages ? Object.keys(languages) : [reader.value.language]
  if (!draft.isFictional && (draft.country === null || isFictional(draft.country))) return null
  return (
    <>
      {shown.map((language) => (
        <NameField key={language} {...props} language={language} />
      ))}
    </>
  )
}

/** Which country, or that it is a made-up one. */
export function CountryFields(props: DetailsFieldsProps): JSX.Element {
  const { draft, onChange, allLanguages } = props
  const { t } = reader.value
  return (
    <>
      {!draft.isFictional && <CountryField {...props} />}
      <CheckField
        label={t('details:fictional.label')}
        hint={allLanguages || draft.isFictional ? t('details:fictional.hint') : undefined}
        checked={draft.isFictional}
        onToggle={(isMadeUp) => onChange({ ...draft, isFictional: isMadeUp, country: null })}
      />
    </>
  )
}

export function TitleField({ draft, onChange }: DetailsFieldsProps): JSX.Element {
  const { t } = reader.value
  return (
    <TextField
      label={t('details:title.label')}
      hint={t('details:title.hint')}
      maxLength={160}
      value={draft.title}
      onInput={(title) => onChange({ ...draft, title })}
    />
  )
}

export function YearField({ draft, problems, onChange }: DetailsFieldsProps): JSX.Element {
  const { t } = reader.value
  return (
    <TextField
      label={t('details:year.label')}
      value={draft.year}
      inputMode="numeric"
      maxLength={4}
      problem={problems.year === undefined ? null : t(`details:problem.year.${problems.year}`)}
      onInput={(year) => onChange({ ...draft, year })}
    />
  )
}

/** Only readers of Arabic choose. */
export function DigitsField({ draft, onChange, allLanguages }: DetailsFieldsProps): JSX.Element | null {
  const { t, language } = reader.value
  if (language !== 'ar' && !allLanguages) return null
  return (
    <SelectField
      label={t('details:digits.label')}
      hint={t('details:digits.hint')}
      value={draft.digits}
      options={digitSettings.map((value) => ({ value, label: t(`details:digits.${value}`) }))}
      onChoose={(digits) => onChange({ ...draft, digits })}
    />
  )
}

/** Which country, which round: all of it, where it is corrected. */
export function DetailsFields(props: DetailsFieldsProps): JSX.Element {
  return (
    <>
      <CountryFields {...props} />
      <NameFields {...props} />
      <TitleField {...props} />
      <YearField {...props} />
      <DigitsField {...props} />
    </>
  )
}
