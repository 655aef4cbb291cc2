/** A megabyte, as file managers count. */
export const million = 1_000_000

/** A file larger than this is refused unread: the largest set of evidence files, and the entries that name them. */
export const maximumMegabytes = 140

/** The same for a file of text, which holds no evidence files: ten times the largest assessment that a country could fill. */
export const maximumTextMegabytes = 40

/** What a package may unpack to. Larger than a file may be: the same entries, packed, take a quarter of the room. */
export const maximumUnpackedMegabytes = 100

/** A manifest is a dozen short lines; it is read before anything is known of the rest. */
export const maximumManifestMegabytes = 1

/** Ours has two, and one a piece of evidence at most; somebody may have put a note beside them. */
export const maximumParts = 1_000

/** Entries carry two random numbers each, so that no honest file packs to less than a tenth; below a megabyte nobody is harmed. */
export const maximumRatio = 100
export const unpackedWithoutQuestion = 1_000_000

/** Beyond this number nobody reads on, and a hostile file would keep the reader waiting. */
export const problemsListed = 100
