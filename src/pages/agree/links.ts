import { hashOfRoute } from '../../state/route'
import type { View } from '../results/view'

type Inside = Pick<View, 'assessment'>

export const roomHref = ({ assessment }: Inside): string => hashOfRoute({ page: 'agree', assessment: assessment.id })

export const tableHref = ({ assessment }: Inside, indicator: string): string =>
  hashOfRoute({ page: 'agree', assessment: assessment.id, indicator })
