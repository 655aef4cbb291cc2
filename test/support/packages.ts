import type { Entry } from '../../src/domain/assessment/entry'
import { packageParts } from '../../src/domain/exchange/packed-package'
import type { UnpackingTools } from '../../src/domain/exchange/reading-tools'
import { isCountry } from '../../src/i18n/countries'
import { digestOf, digestOfBytes } from '../../src/platform/digest'
import { inflate } from '../../src/platform/inflate'
import { decodingUtf8 } from '../../src/platform/text'
import { zipOf } from '../../src/platform/zip'
import { smallCatalogue } from './catalogue'

/** What reads files in the app and in the terminal, over a small catalogue. */
export const unpackingTools: UnpackingTools = {
  catalogue: smallCatalogue,
  digest: digestOf,
  isCountry,
  digestOfBytes,
  decoding: decodingUtf8,
  inflate,
}

export const making = { at: Date.UTC(2026, 10, 26), app: '0.2.0' }

/** The two texts of a package. */
export const partsOf = (assessment: string, entries: readonly Entry[]) =>
  packageParts(assessment, entries, making, { digest: digestOf })

export const packed = (assessment: string, entries: readonly Entry[]): Uint8Array => zipOf(partsOf(assessment, entries))
