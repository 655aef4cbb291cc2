import { shippedCatalogue } from '../catalogue/catalogue'
import { digestOf } from '../platform/digest'
import type { Method } from './world'

/** The method as shipped, in one chunk of its own. */
export const shippedMethod: Method = { digest: digestOf, catalogue: shippedCatalogue }
