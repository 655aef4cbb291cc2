import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { useGradually } from '../../ui/gradual/gradual'
import { Icon } from '../../ui/icon/icon'
import { Progress } from '../../ui/progress/progress'
import { Steps } from '../../ui/steps/steps'
import { tickOf } from '../overview/ticks'
import { indicatorAddress, type Scene, titleOf } from './scene'

const overviewAddress = ({ assessment }: Scene): string => hashOfRoute({ page: 'overview', assessment: assessment.id })

/** What the answers lead to, beside the way back: the tabs of the overview, of which the first is that way. */
function Ways({ scene: { assessment } }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  return (
    <span class="ways">
      {(['results', 'plan', 'report'] as const).map((page) => (
        <a key={page} href={hashOfRoute({ page, assessment: assessment.id })}>
          {t(`frame:tabs.${page}`)}
        </a>
      ))}
    </span>
  )
}

/** The rail scrolls by itself, never the page. */
function showCurrent(rail: HTMLElement): void {
  const current = rail.querySelector<HTMLElement>('[aria-current]')
  if (current === null) return
  rail.scrollTop = current.offsetTop - rail.clientHeight / 2
}

/** On a laptop: the way back and on, and every indicator of the questionnaire with its steps. */
export function Rail({ scene }: { scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  const { own, indicator, questionnaire, content, assessment } = scene
  const rail = useRef<HTMLElement>(null)
  const drawn = useGradually(own.length, 3)
  useEffect(() => {
    const once = requestAnimationFrame(() => {
      if (rail.current !== null) showCurrent(rail.current)
    })
    return () => cancelAnimationFrame(once)
  }, [drawn])
  return (
    <nav ref={rail} class="rail" aria-label={t('indicator:rail.label')}>
      <div class="rail-head">
        <a class="rail-back" href={overviewAddress(scene)}>
          <Icon name="back" size={16} />
          <span>{formats.text(content.questionnaires[questionnaire.id]?.shortTitle ?? questionnaire.id)}</span>
        </a>
        <Ways scene={scene} />
      </div>
      <ol>
        {own.slice(0, drawn).map(({ indicator: one, number, position }) => (
          <li key={one.path}>
            <a
              href={indicatorAddress(assessment.id, one.path)}
              aria-current={one.path === indicator.path ? 'page' : undefined}
            >
              <span class="n num">{formats.integer(number)}</span>
              <span>{formats.text(titleOf(content, questionnaire.id, one))}</span>
              <Steps position={position} size="small" />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** On a phone: the same as ticks, the place in words, and the ways back and on. */
export function Crumb({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { own, indicator, texts } = scene
  const at = own.findIndex(({ indicator: { path } }) => path === indicator.path)
  return (
    <nav class="crumb" aria-label={t('indicator:crumb.label')}>
      <Progress ticks={own.map(({ progress }) => tickOf(progress))} now={at} />
      <div class="where">
        <a href={overviewAddress(scene)}>
          <Icon name="back" size={16} />
          <span>{t('indicator:crumb.overview')}</span>
        </a>
        <Ways scene={scene} />
        <span class="name">
          {t('indicator:crumb.place', { number: at + 1, total: own.length })} · {texts.title}
        </span>
      </div>
    </nav>
  )
}
