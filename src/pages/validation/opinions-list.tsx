import type { JSX } from 'preact'
import type { Opinion } from '../../domain/assessment/opinion'
import { reader } from '../../i18n/reader'
import { Mark } from '../../ui/mark/mark'

/** What each constituency said, word for word. */
export function OpinionsList({ opinions }: { readonly opinions: readonly Opinion[] }): JSX.Element {
  const { t } = reader.value
  return (
    <ul class="opinions">
      {opinions.map(({ constituency, opinion, text }) => (
        <li key={constituency}>
          <p class="opinion-of">
            <Mark constituency={constituency} />
            <span>
              <b>{t(`common:constituency.${constituency}`)}</b>
              {t('common:colon')}
              {t(`validation:opinion.${opinion}`)}
            </span>
          </p>
          {text.trim() !== '' && <blockquote dir="auto">{text}</blockquote>}
        </li>
      ))}
    </ul>
  )
}
