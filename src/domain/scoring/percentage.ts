/** To one decimal, halves up. The nudge undoes binary fractions such as 1.005 that stand just below their half. */
export const roundToTenth = (value: number): number => Math.round(value * 10 + 1e-9) / 10

/** `part` of `whole` as a percentage to one decimal; null when there is no whole. */
export const percentage = (part: number, whole: number): number | null =>
  whole === 0 ? null : roundToTenth((100 * part) / whole)

/** Halves up, as percentages are read on a screen. */
export const wholePercentage = (value: number): number => Math.floor(value + 0.5)
