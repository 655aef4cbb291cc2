import { inTurns } from './breathe'

/** What `make` makes of each, in turns. */
export async function eachInTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = []
  await inTurns(items, (item) => made.push(make(item)))
  return made
}
