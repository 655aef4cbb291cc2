import type { JSX } from 'preact'
import { blanksOf, piecesOf } from '../../domain/plan/blanks'
import { reader } from '../../i18n/reader'
import { Icon } from '../../ui/icon/icon'
import type { Row } from './plan-view'

/** What somebody wrote, its blanks marked. */
export function BlankText({ text }: { readonly text: string }): JSX.Element {
  return (
    <bdi class="plan-text">
      {piecesOf(text).map(({ text: piece, isBlank }, index) =>
        isBlank ? (
          <mark key={index} class="plan-blank">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </bdi>
  )
}

/** "3 blanks are left to fill", and which. Nothing once all are filled. */
export function BlanksLeft({ content }: Pick<Row, 'content'>): JSX.Element | null {
  const { t } = reader.value
  const blanks = blanksOf(content)
  if (blanks.length === 0) return null
  return (
    <p class="plan-blanks small">
      <Icon name="edit" size={16} />
      <span>
        {t('plan:blanks', { count: blanks.length })}
        {t('common:colon')}
        {[...new Set(blanks)].map((blank, index) => (
          <span key={blank}>
            {index > 0 && ' '}
            <mark class="plan-blank">
              <bdi>{blank}</bdi>
            </mark>
          </span>
        ))}
      </span>
    </p>
  )
}
