import type { Identifiers, WorldClock } from './ports'

export const browserClock: WorldClock = { now: () => Date.now() }

/** 128 random bits in hexadecimal; `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export const browserIdentifiers: Identifiers = {
  newId: () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
}
