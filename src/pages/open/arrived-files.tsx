import type { ComponentChildren, JSX } from 'preact'
import { problemText } from '../../i18n/problems'
import { reader } from '../../i18n/reader'
import type { ArrivedFile } from '../../state/arrival'
import type { Arrival } from '../../state/incoming'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { Foreign } from '../../ui/foreign/foreign'
import { assessmentName } from '../../ui/frame/naming'
import { Crowd } from '../../ui/gradual/crowd'
import { RespondentName } from '../../ui/respondent/respondent'
import { Fingerprint, Ignored } from './file-words'

/** Of one file among several: what is wrong with the rest, its sender finds out alone. */
const shownProblems = 3

function Arrived({ name, isAccepted, children }: { name: string; isAccepted: boolean; children: ComponentChildren }) {
  const { t } = reader.value
  return (
    <Card as="li" kind={isAccepted ? 'plain' : 'flag'} class="arrived">
      <p class="arrived-head">
        <strong>
          <Foreign>{name}</Foreign>
        </strong>
        <Chip kind={isAccepted ? 'plain' : 'flag'}>
          {t(isAccepted ? 'open:several.accepted' : 'open:several.refused')}
        </Chip>
      </p>
      {children}
    </Card>
  )
}

/** Those who said something in the file. */
function People({ file: { people } }: { file: ArrivedFile }): JSX.Element | null {
  if (people.length === 0) return null
  return (
    <Crowd class="arrived-people">
      {people.map((respondent) => (
        <li key={respondent.id}>
          <RespondentName respondent={respondent} />
        </li>
      ))}
    </Crowd>
  )
}

function Accepted({ file }: { file: ArrivedFile }): JSX.Element {
  const { t } = reader.value
  const { content, added, same, name, details, fingerprint } = file
  const { ignored = [] } = content
  return (
    <Arrived name={name} isAccepted>
      <p>
        <bdi>{assessmentName(details, reader.value)}</bdi>
      </p>
      <p class="small">
        {t('open:fingerprint.name')}
        {t('common:colon')}
        <Fingerprint value={fingerprint} />
      </p>
      <p>{t('open:several.counts', { added, same })}</p>
      <People file={file} />
      {ignored.length > 0 && <Ignored names={ignored} />}
    </Arrived>
  )
}

/** Every file by its name: accepted with what it brings, or refused with the reason. */
export function ArrivedFiles({ arrival }: { arrival: Arrival }): JSX.Element {
  const { t } = reader.value
  const { gatherings, refused } = arrival
  return (
    <ul class="arrivals">
      {gatherings.flatMap(({ files }) =>
        files.map((file, index) => <Accepted key={`${index} ${file.name}`} file={file} />),
      )}
      {gatherings.flatMap(({ clashing }) =>
        clashing.map(({ name, entries }, index) => (
          <Arrived key={`${index} ${name}`} name={name} isAccepted={false}>
            <p>{t('open:several.clash', { count: entries })}</p>
          </Arrived>
        )),
      )}
      {refused.map(({ fileName, problems }, index) => (
        <Arrived key={`${index} ${fileName}`} name={fileName} isAccepted={false}>
          {problems.slice(0, shownProblems).map((problem, at) => (
            <p key={`${at} ${problem.type}`}>{problemText(problem, t)}</p>
          ))}
          {problems.length > shownProblems && (
            <p class="strong">{t('open:refused.more', { count: problems.length - shownProblems })}</p>
          )}
        </Arrived>
      ))}
    </ul>
  )
}
