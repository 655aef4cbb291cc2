import { Fragment, type JSX } from 'preact'
import { officialTextOf } from '../../domain/questionnaire/questionnaire'
import { reader } from '../../i18n/reader'
import { Foreign } from '../../ui/foreign/foreign'
import { Gradual } from '../../ui/gradual/gradual'
import { LibraryLink } from '../../ui/library-link/library-link'
import type { Scene } from './scene'

const document = 'GB.346/INS/3/1'

function Paragraphs({ scene: { assessment, indicator, sources } }: { scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  return (
    <>
      {indicator.paragraphs.map((number) => (
        <blockquote key={number} class="quote">
          <p>{formats.text(sources.paragraphs[number] ?? '')}</p>
          <p class="small quiet">
            <Foreign>{document}</Foreign>
            {' · '}
            <LibraryLink assessment={assessment.id} kind="paragraph" id={number}>
              {t('indicator:strategy.paragraph', { number: formats.point(number) })}
            </LibraryLink>
          </p>
        </blockquote>
      ))}
    </>
  )
}

/** The point's own text, once it has been entered. */
function Official({ scene, point }: { scene: Scene; point: string }): JSX.Element | null {
  const { t, language } = reader.value
  const known = scene.app.world.catalogue.points.find((one) => one.point === point)
  const official = known === undefined ? null : officialTextOf(known, language)
  if (official === null) return null
  return (
    <blockquote class="quote" lang={official.language} dir="auto">
      <p class="small quiet">{t('indicator:strategy.official')}</p>
      <p>{official.text}</p>
    </blockquote>
  )
}

/** Points of the 2022 conclusions, each with its basis: an inferred theme is never shown as the text itself. */
function Points({ scene }: { scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  const { assessment, indicator, sources } = scene
  return (
    <ul class="basis">
      {indicator.points.map(({ point, basis }) => {
        const text = sources.points[point]
        return (
          <li key={point}>
            <b class="num">
              <LibraryLink assessment={assessment.id} kind="point" id={point}>
                {formats.point(point)}
              </LibraryLink>
            </b>
            <span>
              <b>{t(`common:basis.${basis}`)}</b>
              {text !== undefined && <span class="point-text">{formats.text(text)}</span>}
              <Official scene={scene} point={point} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Plan({ scene: { assessment, indicator, sources } }: { scene: Scene }): JSX.Element {
  const { formats } = reader.value
  const { outputs, deliverables } = sources
  return (
    <ul class="basis">
      {[
        ...indicator.outputs.map((id) => ['output', id, outputs[id]] as const),
        ...indicator.deliverables.map((id) => ['deliverable', id, deliverables[id]] as const),
      ].map(([kind, id, text]) => (
        <li key={id}>
          <b class="num">
            <LibraryLink assessment={assessment.id} kind={kind} id={id}>
              <Foreign>{formats.text(id)}</Foreign>
            </LibraryLink>
          </b>
          <span>{formats.text(text ?? '')}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the indicator rests on: strategy, plan of action, conclusions, instruments. */
export function Strategy({ scene }: { scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  const { assessment, indicator, sources } = scene
  return (
    <div class="strategy stack">
      <Gradual turn="later">
        <Paragraphs scene={scene} />
        <Fragment key="points">
          <h2>{t('indicator:strategy.points')}</h2>
          <Points scene={scene} />
        </Fragment>
        <Fragment key="plan">
          <h2>{t('indicator:strategy.plan')}</h2>
          <Plan scene={scene} />
        </Fragment>
        {indicator.instruments.length > 0 && (
          <Fragment key="instruments">
            <h2>{t('indicator:strategy.instruments')}</h2>
            <ul class="instruments small">
              {indicator.instruments.map((code) => (
                <li key={code}>
                  <LibraryLink assessment={assessment.id} kind="instrument" id={code}>
                    {formats.text(sources.instruments[code]?.title ?? code)}
                  </LibraryLink>
                </li>
              ))}
            </ul>
          </Fragment>
        )}
        <p class="small quiet">{t('indicator:strategy.rendering')}</p>
      </Gradual>
    </div>
  )
}
