import type { JSX } from 'preact'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import { Foreign } from '../../ui/foreign/foreign'
import type { View } from '../results/view'

/** The source of the question: paragraphs of the strategy, points of the conclusions each with its basis, instruments. */
export function RestsOn({ view, indicator }: { readonly view: View; readonly indicator: Indicator }): JSX.Element {
  const { t, formats } = view.reader
  const paragraphs = formats.list(indicator.paragraphs.map(formats.point))
  return (
    <div class="rests-on">
      <h3>{t('answers:restsOn.strategy')}</h3>
      <p>
        <Foreign>GB.346/INS/3/1</Foreign> · {t('answers:restsOn.paragraphs', { paragraphs })}
      </p>
      <h3>{t('answers:restsOn.points')}</h3>
      <ul>
        {indicator.points.map(({ point, basis }) => (
          <li key={point}>
            <bdi class="strong">{formats.point(point)}</bdi> <span class="small">{t(`common:basis.${basis}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('answers:restsOn.instruments')}</h3>
      <ul>
        {indicator.instruments.map((code) => (
          <li key={code}>{formats.text(view.texts.sources?.instruments[code]?.title ?? code)}</li>
        ))}
      </ul>
    </div>
  )
}
