/** Rapid: the core indicators only, for a workshop of half a day. Full: all of them. */
export const extents = ['rapid', 'full'] as const

export type Extent = (typeof extents)[number]

export const isExtent = (text: string): text is Extent => extents.some((extent) => extent === text)

/** Until somebody says otherwise. */
export const defaultExtent: Extent = 'full'
