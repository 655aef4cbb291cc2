import type { LockRow } from './lock-row'
import { type Pack, packsOf, rowIn, sizeOfPack } from './pack'
import type { Row } from './row'

/**
 * Rows in packs, each at a place. A hundred thousand as objects, or in one long list, are a heap that an old phone takes a tenth of
 * a second to clear of garbage, again and again.
 */
export interface Bundle {
  readonly add: (rows: readonly Row[]) => void
  readonly addPacks: (packs: readonly Pack[]) => void
  readonly places: readonly number[]
  readonly keyAt: (place: number) => string
  readonly ownerAt: (place: number) => string | null
  readonly rowAt: (place: number) => Row
  readonly locks: readonly LockRow[]
}

export function createBundle(): Bundle {
  const packs: Pack[] = []
  const places: number[] = []
  const locks: LockRow[] = []
  /** One text for each name, however many rows say it. */
  const names = new Map<string | null, string | null>()
  const nameOf = (owner: string | null): string | null => {
    if (!names.has(owner)) names.set(owner, owner)
    return names.get(owner) ?? null
  }
  const packWith = (place: number): Pack => packs[Math.floor(place / sizeOfPack)] as Pack
  function addPacks(added: readonly Pack[]): void {
    for (const pack of added) {
      for (const at of pack.keys.keys()) places.push(packs.length * sizeOfPack + at)
      packs.push({ ...pack, owners: pack.owners.map(nameOf) })
      locks.push(...pack.locks)
    }
  }
  return {
    places,
    locks,
    addPacks,
    add: (rows) => addPacks(packsOf(rows)),
    keyAt: (place) => packWith(place).keys[place % sizeOfPack] ?? '',
    ownerAt: (place) => packWith(place).owners[place % sizeOfPack] ?? null,
    rowAt: (place) => rowIn(packWith(place), place % sizeOfPack),
  }
}
