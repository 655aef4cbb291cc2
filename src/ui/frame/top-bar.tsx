import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { type Theme, themes } from '../../state/preferences'
import { Gradual } from '../gradual/gradual'
import { Icon } from '../icon/icon'
import { Brand } from './brand'
import { LanguageSwitch } from './language-switch'
import { late } from './late'
import { SavedMark } from './saved-mark'

function systemTheme(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The only button without a visible word: light, dark, high contrast, light. */
function ThemeSwitch({ app }: { app: App }): JSX.Element {
  const { t } = reader.value
  const { theme, setTheme } = app.preferences
  const current = theme.value ?? systemTheme()
  const next = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'light'
  return (
    <button type="button" class="icon-btn" title={t(`frame:theme.${next}`)} onClick={() => setTheme(next)}>
      <Icon name="theme" />
      <span class="hidden-visually">{t(`frame:theme.${next}`)}</span>
    </button>
  )
}

/** Names of countries are not needed on the first screen. */
const Title = late(async () => (await import('./title')).Title)

/** Only where the device has a lock. */
const LockNow = late(async () => (await import('./lock-now')).LockNow)

interface TopBarProps {
  readonly app: App
  readonly current: CurrentAssessment | null
}

/** A moment after the bar, in the room that is kept for it. */
function Place({ app, current }: TopBarProps): JSX.Element {
  const assessment = current?.assessment.value ?? null
  return (
    <div class="place">
      <Gradual first={0} step={2}>
        {assessment !== null && <Title details={assessment.details} />}
        <SavedMark state={app.writer.state.value} isStored={assessment !== null} />
      </Gradual>
    </div>
  )
}

/** Where I am, is it safe, which language. */
export function TopBar({ app, current }: TopBarProps): JSX.Element {
  const { t } = reader.value
  const isInside = current !== null
  return (
    <header class="topbar">
      <div class="topbar-in">
        <a class={isInside ? 'brand is-short' : 'brand'} href="#/" aria-label={t('frame:home')}>
          <Brand />
          <span class="brand-word">{t('common:app.name')}</span>
        </a>
        <Place app={app} current={current} />
        <Gradual first={0}>
          {app.world.vault.sealer !== null && <LockNow app={app} />}
          <LanguageSwitch preferences={app.preferences} />
          <ThemeSwitch app={app} />
        </Gradual>
      </div>
    </header>
  )
}
