/** Chapters of the method, in the order of the page; the address names them. */
export const chapters = [
  'words',
  'answer',
  'country',
  'scores',
  'stages',
  'flags',
  'sensitivity',
  'gaps',
  'confidence',
  'agreement',
  'coherence',
  'conclusions',
  'limits',
  'sources',
] as const

export type Chapter = (typeof chapters)[number]
