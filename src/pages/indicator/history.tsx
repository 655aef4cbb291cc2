import type { JSX } from 'preact'
import type { Answer } from '../../domain/assessment/answer'
import { stampOfText } from '../../domain/assessment/clock'
import { answersDevice } from '../../domain/assessment/entry'
import { reader } from '../../i18n/reader'
import { changeText } from './said-text'
import type { Scene } from './scene'

interface Said {
  readonly id: string
  /** Null for what came with an answers file, whose stamps tell no time. */
  readonly at: number | null
  readonly answer: Answer
  readonly before: Answer | null
}

/** Every answer that this respondent gave here, the latest first. */
export function historyOf({ assessment, current, indicator }: Scene): readonly Said[] {
  const subject = `answer:${current.respondent.value?.id ?? ''}:${indicator.path}`
  let before: Answer | null = null
  const said: Said[] = []
  for (const { id, stamp, device, body } of assessment.threads.get(subject)?.history ?? []) {
    if (body.kind !== 'answer') continue
    const at = device === answersDevice ? null : (stampOfText(stamp)?.wall ?? null)
    said.unshift({ id, at, answer: body.answer, before })
    before = body.answer
  }
  return said
}

export function History({ scene }: { scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  const said = historyOf(scene)
  if (said.length === 0) return <p class="quiet">{t('indicator:history.empty')}</p>
  return (
    <ol class="history small">
      {said.map(({ id, at, answer, before }) => (
        <li key={id}>
          <span class="quiet num">
            {at === null
              ? t('indicator:history.fromFile')
              : `${formats.day(at)}${t('frame:saved.at', { time: formats.time(at) })}`}
          </span>
          <span>{changeText(answer, before, reader.value)}</span>
        </li>
      ))}
    </ol>
  )
}
