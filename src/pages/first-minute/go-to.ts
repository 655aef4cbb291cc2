import { jumpTo } from '../results/section'

/** A page that has not come by then needs no jump any more. */
const patience = 10_000

/** Goes to a place on the page that is on its way, once it is there and has taken the focus to its heading. */
export function goTo(id: string): void {
  const found = (): boolean => document.getElementById(id) !== null
  const observer = new MutationObserver(() => {
    if (!found()) return
    observer.disconnect()
    jumpTo(id)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), patience)
}
