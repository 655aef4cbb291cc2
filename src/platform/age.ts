import { armor, Decrypter, Encrypter } from 'age-encryption'
import { isArmored, workFactorOf } from '../domain/exchange/locked'
import { passphraseText } from '../domain/exchange/passphrase'

/** What became of a locked file. `other-key`: it was made for somebody's key, not for a passphrase. `too-hard`: see below. */
export type Unlocked =
  | { readonly type: 'unlocked'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'wrong-passphrase' | 'other-key' | 'too-hard' | 'damaged' }

/** 128 MB and a second of a laptop, some seconds of an old phone; an attacker pays as much for every guess. */
const workFactor = 17

/** What the `age` program itself writes, 256 MB; more would take an old phone down. */
const highestWorkFactor = 18

const plainBytes = (bytes: Uint8Array): Uint8Array =>
  isArmored(bytes) ? armor.decode(new TextDecoder().decode(bytes)) : bytes

/** Locks a file in the `age` format: the program of that name opens it with the same passphrase, without Ittisaq. */
export async function lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphraseText(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/** All of the file or none: every part of it is authenticated. */
export async function unlock(locked: Uint8Array, passphrase: string): Promise<Unlocked> {
  try {
    const bytes = plainBytes(locked)
    const factor = workFactorOf(bytes)
    if (factor === null) return { type: 'other-key' }
    if (factor > highestWorkFactor) return { type: 'too-hard' }
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphraseText(passphrase))
    return { type: 'unlocked', bytes: new Uint8Array(await decrypter.decrypt(bytes)) }
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched')
    return { type: isWrong ? 'wrong-passphrase' : 'damaged' }
  }
}
