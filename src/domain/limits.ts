/** Long enough for a paragraph of explanation, short enough that a hostile file cannot fill a phone. */
export const maximumText = 20_000

/** A short line: a title, a name, a reason's first words. */
export const maximumLine = 1_000
