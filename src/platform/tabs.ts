const tabLock = 'ittisaq-tab'

/** Makes this tab count as one, for as long as it lives. Where the browser has no locks, tabs do not know of each other. */
export function countThisTab(): void {
  void navigator.locks?.request(tabLock, { mode: 'shared' }, () => new Promise(() => {}))
}

/** How many other tabs and windows have Ittisaq open in this browser. */
export async function otherTabs(): Promise<number> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return Math.max(0, held.filter(({ name }) => name === tabLock).length - 1)
}
