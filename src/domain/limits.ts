/** Long enough for a paragraph of explanation, short enough that a hostile file cannot fill a phone. */
export const maximumText = 20_000

/** A short line: a title, a name, a reason's first words. */
export const maximumLine = 1_000

/** Megabytes, of a million bytes each as file managers count: of one evidence file. */
export const maximumEvidenceMegabytes = 10

/** Of all evidence files of an assessment together: a package of them must still fit into a phone's memory. */
export const maximumEvidenceTotalMegabytes = 100

/** Of what an entry may name or quote in one list: far more than devices or constituencies there can be, and few enough to be checked. */
export const maximumListed = 10_000
