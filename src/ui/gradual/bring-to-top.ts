/** In so many frames what stands above a place has been laid out, now that it is near, and pushes it no further. */
const settling = 3

/** Scrolls until the place stands where the page begins, and stays there. */
export function bringToTop(place: Element, frames = settling): void {
  place.scrollIntoView({ block: 'start' })
  if (frames > 0) requestAnimationFrame(() => bringToTop(place, frames - 1))
}
