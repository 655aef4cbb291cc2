import Dexie from 'dexie'

async function eraseFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.()
  if (root === undefined) return
  const names: string[] = []
  for await (const name of root.keys()) names.push(name)
  for (const name of names) await root.removeEntry(name, { recursive: true })
}

/** Everything of ours in this browser, but for the program itself. The journal first: it would bring entries back. */
export async function eraseEverything(): Promise<void> {
  await eraseFiles().catch(() => undefined)
  const names = await Dexie.getDatabaseNames()
  for (const name of names.filter((one) => one.startsWith('ittisaq'))) await Dexie.delete(name)
}
