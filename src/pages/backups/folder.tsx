import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { canKeepFolders } from '../../platform/folder'
import type { App } from '../../state/app'
import { allowFolder, chooseFolder, folderState, forgetFolder } from '../../state/folder-backup'
import { keepFolder } from '../../state/upkeep'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'

/** What the folder is doing, in a sentence. */
function stateText(): string {
  const { t, formats } = reader.value
  const state = folderState.value
  if (state.type === 'none') return t('backups:folder.none')
  if (state.type !== 'ready') return t(`backups:folder.${state.type}`, { name: state.name })
  return state.writtenAt === null
    ? t('backups:folder.ready', { name: state.name })
    : t('backups:folder.written', {
        name: state.name,
        day: formats.day(state.writtenAt),
        time: formats.time(state.writtenAt),
      })
}

function Actions({ app }: { readonly app: App }): JSX.Element {
  const { t } = reader.value
  const { type } = folderState.value
  return (
    <div class="row">
      {type === 'asking' && (
        <Button kind="main" onClick={() => void allowFolder(app)}>
          {t('backups:folder.allow')}
        </Button>
      )}
      <Button icon="folder" onClick={() => void keepFolder(app).then(() => chooseFolder(app))}>
        {t(type === 'none' ? 'backups:folder.choose' : 'backups:folder.another')}
      </Button>
      {type !== 'none' && (
        <Button kind="quiet" onClick={() => void forgetFolder(app)}>
          {t('backups:folder.forget')}
        </Button>
      )}
    </div>
  )
}

/** Backups that write themselves, where the browser can. */
export function Folder({ app }: { readonly app: App }): JSX.Element {
  const { t } = reader.value
  const isPossible = canKeepFolders()
  return (
    <Card as="section" class="stack">
      <h2>{t('backups:folder.heading')}</h2>
      <p>{t(isPossible ? 'backups:folder.text' : 'backups:folder.impossible')}</p>
      {isPossible && (
        <>
          <p role="status" class="strong">
            {stateText()}
          </p>
          <Actions app={app} />
        </>
      )}
    </Card>
  )
}
