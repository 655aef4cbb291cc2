import type { App } from '../../state/app'
import type { AssessmentCard } from '../../state/cards'

export interface SideProps {
  readonly app: App
  readonly cards: readonly AssessmentCard[]
  readonly onBackUp: (card: AssessmentCard) => void
}
