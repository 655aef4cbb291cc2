import type { JSX } from 'preact'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import { Foreign } from '../../ui/foreign/foreign'
import { LibraryLink } from '../../ui/library-link/library-link'
import type { View } from '../results/view'

/** The source of the question: paragraphs of the strategy, points of the conclusions each with its basis, instruments. */
export function RestsOn({ view, indicator }: { readonly view: View; readonly indicator: Indicator }): JSX.Element {
  const { t, formats } = view.reader
  const assessment = view.assessment.id
  return (
    <div class="rests-on">
      <h3>{t('answers:restsOn.strategy')}</h3>
      <p>
        <Foreign>GB.346/INS/3/1</Foreign>
      </p>
      <ul class="rests-on-numbers">
        {indicator.paragraphs.map((number) => (
          <li key={number}>
            <LibraryLink assessment={assessment} kind="paragraph" id={number}>
              {t('library:heading.paragraph', { number: formats.point(number) })}
            </LibraryLink>
          </li>
        ))}
        {indicator.deliverables.map((id) => (
          <li key={id}>
            <LibraryLink assessment={assessment} kind="deliverable" id={id}>
              {t('library:heading.deliverable', { number: id })}
            </LibraryLink>
          </li>
        ))}
      </ul>
      <h3>{t('answers:restsOn.points')}</h3>
      <ul class="rests-on-points">
        {indicator.points.map(({ point, basis }) => (
          <li key={point}>
            <LibraryLink assessment={assessment} kind="point" id={point}>
              <bdi class="strong">{formats.point(point)}</bdi>
            </LibraryLink>
            <span class="small">{t(`common:basis.${basis}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('answers:restsOn.instruments')}</h3>
      <ul>
        {indicator.instruments.map((code) => (
          <li key={code}>
            <LibraryLink assessment={assessment} kind="instrument" id={code}>
              {formats.text(view.texts.sources?.instruments[code]?.title ?? code)}
            </LibraryLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
