import { bytesToHex } from '@noble/hashes/utils.js'
import { lockFile, unlockFile } from '../platform/locked-file'
import { otherTabs } from '../platform/tabs'
import { resealEvidenceFiles } from '../storage/evidence-files'
import type { Failure } from '../storage/failure'
import { type LockRow, lockRow } from '../storage/lock-row'
import { base64Of, bytesOfBase64, createSealer, type Sealer, secretBytes } from '../storage/sealer'
import { resealSnapshots } from '../storage/snapshots'
import { forgetSummaries } from '../storage/summaries'
import { changeLock, locksIn, openVault, sealLeftovers, sealVault } from '../storage/vault'
import type { World } from './world'

/** `other-tabs`: they would go on as before. `memory`: the passphrase could not be worked on. `unlocked`: no lock to change. */
export type LockChange = 'done' | 'other-tabs' | 'memory' | 'unlocked' | Failure

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count))

async function lockFor(secret: Uint8Array, passphrase: string): Promise<LockRow | null> {
  const locked = await lockFile(secret, passphrase)
  return locked === null ? null : lockRow(bytesToHex(random(8)), base64Of(locked))
}

const outcome = (written: 'written' | Failure): LockChange => (written === 'written' ? 'done' : written)

/**
 * Encrypts what is stored here of all assessments: entries, documents, and the copies from before large steps. After it,
 * the page must load again: nothing in memory goes on writing in clear. A failure leaves everything readable.
 */
export async function lockDevice({ vault }: Pick<World, 'vault'>, passphrase: string): Promise<LockChange> {
  if ((await otherTabs()) > 0) return 'other-tabs'
  const secret = random(secretBytes)
  const lock = await lockFor(secret, passphrase)
  if (lock === null) return 'memory'
  const sealer = createSealer(secret, random)
  const sealed = await sealVault(vault, lock, sealer)
  // Documents that do not find room now are sealed at the next start.
  if (sealed === 'written') await sealFiles(sealer)
  return outcome(sealed)
}

async function sealFiles(sealer: Sealer): Promise<void> {
  await resealEvidenceFiles(sealer, true).catch(() => undefined)
  await resealSnapshots(sealer, true)
  await forgetSummaries().catch(() => undefined)
}

/** Finishes what a kill interrupted while the device was being locked. */
export async function finishLocking({ vault }: Pick<World, 'vault'>): Promise<void> {
  if (vault.sealer === null) return
  await sealLeftovers(vault)
  await sealFiles(vault.sealer)
}

/** Back to a device without a lock; then the page must load again. Documents first: without the lock nothing opens them. */
export async function removeLock({ vault }: Pick<World, 'vault'>): Promise<LockChange> {
  if (vault.sealer === null) return 'unlocked'
  if ((await otherTabs()) > 0) return 'other-tabs'
  const files = await resealEvidenceFiles(vault.sealer, false).catch(() => 'unavailable' as const)
  const copies = files === 'written' ? await resealSnapshots(vault.sealer, false) : files
  return outcome(copies === 'written' ? await openVault(vault) : copies)
}

/** What is stored stays as it is: only the lock is made anew. `now` opens the present one. */
export async function changePassphrase(
  { vault }: Pick<World, 'vault'>,
  now: string,
  next: string,
): Promise<LockChange | 'wrong'> {
  const locks = await locksIn(vault)
  const secret = await secretOf(locks, now)
  if (typeof secret === 'string') return secret === 'wrong' ? 'wrong' : 'memory'
  const lock = await lockFor(secret, next)
  return lock === null ? 'memory' : outcome(await changeLock(vault, lock))
}

/** `memory`: this device could not try; `damaged`: the lock itself was changed. */
export type Refusal = 'wrong' | 'memory' | 'damaged'

async function secretOf(locks: readonly LockRow[], passphrase: string): Promise<Uint8Array | Refusal> {
  let refusal: Refusal = 'damaged'
  for (const { secret } of locks) {
    const opened = await unlockFile(bytesOfBase64(secret), passphrase)
    if (opened.type === 'unlocked') return opened.bytes
    if (opened.type === 'wrong-passphrase') refusal = 'wrong'
    else if (opened.type === 'too-hard' && refusal !== 'wrong') refusal = 'memory'
  }
  return refusal
}

/** Tries a passphrase on the locks of this device. Takes a second or more, on purpose. */
export async function tryPassphrase(locks: readonly LockRow[], passphrase: string): Promise<Sealer | Refusal> {
  const secret = await secretOf(locks, passphrase)
  return typeof secret === 'string' ? secret : createSealer(secret, random)
}
