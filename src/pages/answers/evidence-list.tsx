import type { JSX } from 'preact'
import { type Evidence, publicationOf } from '../../domain/assessment/fold'
import type { Reader } from '../../i18n/reader'
import type { World } from '../../state/world'
import { Chip } from '../../ui/chip/chip'
import { DocumentLink } from '../../ui/document/document-link'
import { Foreign } from '../../ui/foreign/foreign'
import { Icon } from '../../ui/icon/icon'
import { OuterLink } from '../../ui/outer-link/outer-link'
import { RespondentName } from './respondents'

interface OneProps {
  readonly evidence: Evidence
  readonly reader: Reader
  readonly world: World
}

function One({ evidence, reader, world }: OneProps): JSX.Element {
  const { t, formats } = reader
  const facts = [t(`common:evidenceKind.${evidence.kind}`), formats.date(evidence.date)].filter((fact) => fact !== '')
  return (
    <li class="evidence-entry">
      <Icon name="file" />
      <div>
        <p class="strong">
          <Foreign>{evidence.title}</Foreign>
        </p>
        <p class="small quiet">
          {facts.join(' · ')}
          {evidence.reference.trim() !== '' && (
            <>
              {' · '}
              <Foreign>{evidence.reference}</Foreign>
            </>
          )}
          {evidence.providedBy !== null && (
            <>
              {' · '}
              {t('answers:evidence.providedBy')} <RespondentName respondent={evidence.providedBy} reader={reader} />
            </>
          )}
        </p>
        {evidence.link.trim() !== '' && (
          <p class="small evidence-link">
            <OuterLink link={evidence.link} />
          </p>
        )}
        {evidence.file !== undefined && <DocumentLink world={world} file={evidence.file} />}
        {evidence.public === false ? (
          <p>
            <Chip kind="caution" icon="lock">
              {t('common:publication.no')}
            </Chip>
          </p>
        ) : (
          <p class="small quiet">{t(`common:publication.${publicationOf(evidence)}`)}</p>
        )}
      </div>
    </li>
  )
}

export interface EvidenceListProps {
  readonly evidence: readonly Evidence[]
  readonly reader: Reader
  readonly world: World
}

export function EvidenceList({ evidence, reader, world }: EvidenceListProps): JSX.Element {
  if (evidence.length === 0) return <p>{reader.t('answers:evidence.none')}</p>
  return (
    <ul class="card">
      {evidence.map((one) => (
        <One key={one.id} evidence={one} reader={reader} world={world} />
      ))}
    </ul>
  )
}
