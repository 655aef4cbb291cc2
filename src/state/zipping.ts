import type { LongText } from '../domain/pieces'
import { breathe } from '../platform/breathe'
import { inPieces } from '../platform/in-pieces'
import { encodingUtf8 } from '../platform/text'
import { type ZipContent, zipOfContents } from '../platform/zip'
import { zipApart } from '../platform/zip-apart'

/** Bytes up to which a slow phone makes a zip in less time than a worker takes to begin. */
const little = 65_536

type Contents = Readonly<Record<string, LongText | Uint8Array>>

/** Copied, each in a task of its own: what is made of these is given away, and the caller still needs its own. */
async function contentsOf(files: Contents): Promise<readonly ZipContent[]> {
  const contents: ZipContent[] = []
  for (const [name, content] of Object.entries(files)) {
    const isText = !(content instanceof Uint8Array)
    await breathe()
    contents.push({ name, bytes: isText ? await inPieces(encodingUtf8(content)) : content.slice(), isText })
  }
  return contents
}

/**
 * A zip of texts and of files by name, as `zipOf` makes it. Where a worker fails, or does not answer, it is made here and at once: a
 * save must not be lost for the sake of a smooth page.
 */
export async function zipped(files: Contents): Promise<Uint8Array<ArrayBuffer>> {
  const contents = await contentsOf(files)
  const size = contents.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size <= little) return zipOfContents(contents)
  // What was given away is put together once more.
  return (await zipApart(contents)) ?? zipOfContents(await contentsOf(files))
}
