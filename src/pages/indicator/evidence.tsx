import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { EvidenceContent } from '../../domain/assessment/entry'
import { type Evidence, publicationOf, recordOf } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { World } from '../../state/world'
import { Button } from '../../ui/button/button'
import { DocumentLink } from '../../ui/document/document-link'
import { Foreign } from '../../ui/foreign/foreign'
import { onceShown } from '../../ui/gradual/apart'
import { Icon } from '../../ui/icon/icon'
import { OuterLink } from '../../ui/outer-link/outer-link'
import { evidenceDraft } from './evidence-draft'
import type { EvidenceEdit } from './evidence-edit'
import { EvidenceForm } from './evidence-form'
import type { Scene } from './scene'

function Piece({
  world,
  piece,
  onEdit,
  onRemove,
}: {
  world: World
  piece: Evidence
  onEdit: () => void
  onRemove: () => void
}): JSX.Element {
  const { t, formats } = reader.value
  const facts = [t(`common:evidenceKind.${piece.kind}`), formats.date(piece.date)].filter((fact) => fact !== '')
  return (
    <li class="evidence">
      <span class="kind" aria-hidden="true">
        <Icon name="file" />
      </span>
      <div>
        <p class="name">
          <Foreign>{piece.title}</Foreign>
        </p>
        <p class="small quiet">
          {facts.join(' · ')}
          {piece.reference.trim() !== '' && (
            <>
              {' · '}
              <Foreign>{piece.reference}</Foreign>
            </>
          )}
        </p>
        {piece.link.trim() !== '' && (
          <p class="small link">
            <OuterLink link={piece.link.trim()} />
          </p>
        )}
        {piece.file !== undefined && <DocumentLink world={world} file={piece.file} />}
        <p class="small quiet">{t(`common:publication.${publicationOf(piece)}`)}</p>
        <div class="row evidence-actions">
          <Button kind="quiet" onClick={onEdit} label={t('indicator:evidence.edit.label', { title: piece.title })}>
            {t('indicator:evidence.edit.button')}
          </Button>
          <Button kind="quiet" onClick={onRemove} label={t('indicator:evidence.remove.label', { title: piece.title })}>
            {t('indicator:evidence.remove.button')}
          </Button>
        </div>
      </div>
    </li>
  )
}

const contentOf = ({ id: _, providedBy: __, ...content }: Evidence): EvidenceContent => content

function EvidenceItem({
  scene,
  piece,
  edit,
}: {
  scene: Scene
  piece: Evidence
  edit: Signal<EvidenceEdit>
}): JSX.Element {
  const { t } = reader.value
  const { current, answering, indicator } = scene
  const close = (): void => {
    edit.value = { kind: 'none' }
    returnFocus()
  }
  if (edit.value.kind === 'edit' && edit.value.id === piece.id) {
    return (
      <li>
        <EvidenceForm
          content={contentOf(piece)}
          kept={evidenceDraft(scene, edit.value)}
          world={scene.app.world}
          assessment={scene.assessment}
          onCancel={close}
          onSave={(content) => {
            current.changeEvidence(indicator.path, piece.id, content)
            answering.tell(t('indicator:evidence.changed'), true)
            close()
          }}
        />
      </li>
    )
  }
  return (
    <Piece
      world={scene.app.world}
      piece={piece}
      onEdit={() => {
        edit.value = { kind: 'edit', id: piece.id }
      }}
      onRemove={() => {
        current.changeEvidence(indicator.path, piece.id, null)
        answering.tell(t('indicator:evidence.removed'), true)
      }}
    />
  )
}

/** The form is gone: the focus goes to the button that opened it, or would. */
function returnFocus(): void {
  onceShown(() => document.querySelector<HTMLElement>('.evidence-panel > .btn')?.focus())
}

/** What the answers rest on. */
export function EvidencePanel({ scene, edit }: { scene: Scene; edit: Signal<EvidenceEdit> }): JSX.Element {
  const { t, formats } = reader.value
  const { current, assessment, answering, indicator, texts } = scene
  const { evidence } = recordOf(assessment, indicator.path)
  const close = (): void => {
    edit.value = { kind: 'none' }
    returnFocus()
  }
  return (
    <div class="stack evidence-panel">
      <p class="small quiet">{t('indicator:evidence.counts', { list: formats.list(texts.evidence) })}</p>
      {evidence.length > 0 && (
        <ul class="list">
          {evidence.map((piece) => (
            <EvidenceItem key={piece.id} scene={scene} piece={piece} edit={edit} />
          ))}
        </ul>
      )}
      {edit.value.kind === 'new' ? (
        <EvidenceForm
          content={null}
          kept={evidenceDraft(scene, edit.value)}
          world={scene.app.world}
          assessment={scene.assessment}
          onCancel={close}
          onSave={(content) => {
            current.addEvidence(indicator.path, content)
            answering.tell(t('indicator:evidence.added'), true)
            close()
          }}
        />
      ) : (
        <Button
          wide
          icon="plus"
          shortcut="E"
          onClick={() => {
            edit.value = { kind: 'new' }
          }}
        >
          {t('indicator:evidence.add')}
        </Button>
      )}
    </div>
  )
}
