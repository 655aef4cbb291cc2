import { maximumEvidenceMegabytes } from '../limits'
import { line, z } from '../schema'

const million = 1_000_000

/**
 * A file kept with a piece of evidence. The entry says which one, by SHA-256; the bytes are stored beside the entries, once
 * however often they are named, and may be missing on a device that was given the entries alone.
 */
export const evidenceFileSchema = z.lazy(() =>
  z.object({
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** As its owner called it; shown, and offered for saving, never used as a path. */
    name: line.check(z.regex(/\S/)),
    /** In bytes. */
    size: z.int().check(z.minimum(0), z.maximum(maximumEvidenceMegabytes * million)),
  }),
)

export type EvidenceFile = z.infer<typeof evidenceFileSchema>
