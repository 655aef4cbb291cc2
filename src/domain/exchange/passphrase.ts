/** How hard a passphrase is to guess, for someone who has the file and time. */
export type Strength = 'weak' | 'fair' | 'strong'

/** As bits: each doubles the guesses. Four words are the least that the age format's authors advise. */
export const fairBits = 44
export const strongBits = 66

/** A word may be any of two thousand that people think of: 11 bits, however long it is and in whatever language. */
const bitsOfWord = 11
const bitsOfDigit = 3.3
const bitsOfSign = 2
/** Two letters or fewer are no word. */
const bitsOfLetter = 4.7
const shortestWord = 3

/** A run of letters, of digits, or anything else. Marks that Arabic and others write above letters belong to them. */
const runs = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\p{L}\p{N}]+/gu

function bitsOfRun(run: string): number {
  if (/^\p{L}/u.test(run)) return run.length >= shortestWord ? bitsOfWord : run.length * bitsOfLetter
  return /^\p{N}/u.test(run) ? run.length * bitsOfDigit : bitsOfSign
}

/** A digit that repeats or counts on from the last one is no new one: 1111, 1234. */
const isFresh = (digits: string): string =>
  [...digits]
    .filter((digit, at, all) => at === 0 || Math.abs(digit.charCodeAt(0) - (all[at - 1] ?? '').charCodeAt(0)) > 1)
    .join('')

/**
 * A low estimate, in bits: whatever is written as one run of letters counts as one common word, a run that comes again counts
 * for nothing. Knows no language, so it is as right for an Arabic sentence as for an English one.
 */
export function passphraseBits(passphrase: string): number {
  const distinct = new Set(passphraseText(passphrase).toLowerCase().match(runs) ?? [])
  return [...distinct].reduce((sum, run) => sum + bitsOfRun(/^\p{N}/u.test(run) ? isFresh(run) : run), 0)
}

export function strengthOf(passphrase: string): Strength {
  const bits = passphraseBits(passphrase)
  return bits >= strongBits ? 'strong' : bits >= fairBits ? 'fair' : 'weak'
}

/** As it is used: two keyboards may write the same letter in two ways, and some add a space at the end. */
export const passphraseText = (typed: string): string => typed.normalize('NFC').trim()

/** 32 signs, five bits each: without i, l, o and u, which are misread or make words. */
const signs = 'abcdefghjkmnpqrstvwxyz0123456789'
const groups = 5
const signsInGroup = 4

/** How many random bytes a passphrase is made of. */
export const passphraseBytes = groups * signsInGroup

/** `k7qm-2xhd-…`: 100 bits in five groups of four that can be read aloud. `random`: as many bytes as `passphraseBytes`. */
export function passphraseOf(random: Uint8Array): string {
  const all = [...random.subarray(0, passphraseBytes)].map((byte) => signs[byte % signs.length] ?? '')
  return Array.from({ length: groups }, (_, group) =>
    all.slice(group * signsInGroup, (group + 1) * signsInGroup).join(''),
  ).join('-')
}
