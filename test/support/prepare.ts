import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium'
import { findFirefox } from './firefox'

/** Tools of a Debian system that tests look through; each command with the package that brings it. */
const readers: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
}

/** LibreOffice: tests use it where it is, and leave out what needs it elsewhere. 97 MB to download. */
const office = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui']

const isThere = (command: string): boolean => spawnSync('which', [command]).status === 0

function missingPackages(): readonly string[] {
  const needed = Object.entries(readers).flatMap(([command, name]) => (isThere(command) ? [] : [name]))
  const browsers = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(findFirefox() === null ? ['firefox-esr'] : []),
  ]
  return [...new Set([...needed, ...browsers])]
}

function install(packages: readonly string[]): void {
  const quiet = { stdio: 'ignore' } as const
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet)
}

/** Before the first test: a Chromium, a Firefox, the PDF readers and office programs, found or installed; else one sentence that says what to install. */
export default function prepare(): void {
  const missing = [...missingPackages(), ...(isThere('soffice') ? [] : office)]
  if (missing.length === 0) return
  if (isThere('apt-get')) install(missing)
  const still = missingPackages()
  if (still.length > 0) {
    throw new Error(
      `The tests need ${still.join(', ')}: install them (on Debian: apt-get install ${still.join(' ')}), or set CHROMIUM_PATH to a Chromium and FIREFOX_PATH to a Firefox.`,
    )
  }
}
