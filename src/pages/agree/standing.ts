import { checkSentences } from '../../i18n/positions-words'
import { levelText } from '../../ui/steps/steps'
import type { View } from '../results/view'
import type { AgendaItem } from './agenda'

/** What is agreed; else whether the consensus check passes, does not or cannot be made, or why there is nothing to check. */
export function standingText({ reader, diagnostic }: View, { path, place, disagreement }: AgendaItem): string {
  const { t } = reader
  const position = diagnostic.indicators[path]?.position
  if (place === 'agreed' && position !== undefined) {
    return [t('common:positionBasis.agreed'), t('common:colon'), levelText(position, t)].join('')
  }
  return disagreement === null ? t('agree:noDistance') : checkSentences(disagreement, reader).join(' ')
}
