import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { chromiumFlags, chromiumPath } from './chromium'

/** A browser whose reader has set text to 200 %, as its settings do it: the media queries of the page see it too. */
export function launchWithLargeText(locale: string): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'large-text-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ webkit: { webprefs: { default_font_size: 32, default_fixed_font_size: 26 } } }),
  )
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
    locale,
    reducedMotion: 'reduce',
    bypassCSP: true,
    serviceWorkers: 'block',
  })
}
