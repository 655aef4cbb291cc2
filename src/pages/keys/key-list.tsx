import type { JSX } from 'preact'
import type { Language } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { answerKeysOf, latinAnswerKeys } from '../../ui/choice/answer-keys'
import { CheckField } from '../../ui/field/field'
import { Gradual } from '../../ui/gradual/gradual'
import { commands, keyNames } from '../indicator/keys'
import './keys.css'

/** Keys, and the key of the sentence that says what they do. */
type Line = readonly [keys: readonly string[], sentence: string]

const sheetKey = (language: Language): string => answerKeysOf(language).unknown

const everywhere = (language: Language): readonly Line[] => [
  [[sheetKey(language)], 'help:keys.sheet'],
  [['Tab'], 'help:keys.move'],
  [['Space'], 'help:keys.press'],
  [['Enter'], 'help:keys.follow'],
  [['Esc'], 'help:keys.leave'],
]

const answering = (language: Language): readonly Line[] =>
  commands.map((command) => [keyNames(command, language), `indicator:keys.${command}`])

/** The reader's own letter, and the one that works on every layout. */
const answerNames = (language: Language, answer: keyof typeof latinAnswerKeys): readonly string[] => [
  ...new Set([answerKeysOf(language)[answer], latinAnswerKeys[answer]]),
]

const room = (language: Language): readonly Line[] => [
  [['PageDown'], 'help:keys.roomNext'],
  [['PageUp'], 'help:keys.roomPrevious'],
  [['R'], 'help:keys.roomRecord'],
  [['P'], 'help:keys.roomPark'],
  [answerNames(language, 'yes'), 'help:keys.roomYes'],
  [answerNames(language, 'no'), 'help:keys.roomNo'],
  [answerNames(language, 'unknown'), 'help:keys.roomUnknown'],
  [['Esc'], 'help:keys.roomLeave'],
]

const list: readonly Line[] = [
  [['↑', '↓'], 'help:keys.listMove'],
  [['Enter'], 'help:keys.listChoose'],
  [['Esc'], 'help:keys.listClose'],
]

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): JSX.Element {
  const { t } = reader.value
  return (
    <section>
      <h2>{title}</h2>
      <dl class="key-list">
        {lines.map(([keys, sentence]) => (
          <div key={sentence}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="auto">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(sentence)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every key there is, in the reader's letters, and the switch that turns the single ones off. */
export function KeyList({ app }: { readonly app: App }): JSX.Element {
  const { t, language } = reader.value
  return (
    <Gradual>
      <div class="key-groups">
        <Gradual step={2}>
          <Group title={t('help:keys.everywhere')} lines={everywhere(language)} />
          <Group title={t('help:keys.list')} lines={list} />
          <Group title={t('help:keys.answering')} lines={answering(language)} />
          <Group title={t('help:keys.room')} lines={room(language)} />
        </Gradual>
      </div>
      <div class="key-switch">
        <CheckField
          label={t('indicator:keys.switch.label')}
          hint={t('indicator:keys.switch.hint')}
          checked={app.preferences.keys.value}
          onToggle={app.preferences.setKeys}
        />
      </div>
    </Gradual>
  )
}
