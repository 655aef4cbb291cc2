import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { backupName } from '../../state/backup'
import { comfortable, type Handing, handingOf } from '../../state/handing'
import { Button } from '../../ui/button/button'
import { fileSize } from '../../ui/document/file-size'
import { RadioGroup } from '../../ui/field/field'
import { backToOverview } from '../../ui/frame/back-to-overview'
import { packageType } from '../../ui/frame/backup'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import type { PageProps } from '../page'
import { CodeDialog } from './code-dialog'
import './hand.css'

interface FormProps {
  readonly app: App
  readonly opened: Opened
}

type What = 'own' | 'all'

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt class="small quiet">{name}</dt>
      <dd class="strong">{children}</dd>
    </div>
  )
}

/** What goes over, before it does. */
function Facts({ handing }: { readonly handing: Handing }): JSX.Element {
  const { t, formats } = reader.value
  return (
    <dl class="hand-facts">
      <Fact name={t('hand:facts.what')}>{t('hand:facts.answers', { count: handing.answers })}</Fact>
      <Fact name={t('hand:facts.size')}>{fileSize(handing.bytes.length, t, formats)}</Fact>
      <Fact name={t('hand:facts.time')}>{t('hand:facts.seconds', { count: handing.seconds })}</Fact>
      <Fact name={t('open:fingerprint.name')}>
        <bdi class="hand-fingerprint">{handing.fingerprint}</bdi>
      </Fact>
    </dl>
  )
}

interface ChoiceProps {
  readonly opened: Opened
  readonly what: What
  readonly onChoose: (what: What) => void
}

function Choice({ opened, what, onChoose }: ChoiceProps): JSX.Element {
  const { t } = reader.value
  const respondent = opened.current.respondent.value
  const name = respondent === null ? '' : respondent.name
  return (
    <RadioGroup
      label={t('hand:what.label')}
      value={what}
      options={[
        ...(respondent === null
          ? []
          : [
              {
                value: 'own' as const,
                label: t('hand:what.own'),
                hint: (
                  <>
                    {t(`common:constituency.${respondent.constituency}`)}
                    {name !== '' && (
                      <>
                        {' · '}
                        <bdi>{name}</bdi>
                      </>
                    )}
                  </>
                ),
              },
            ]),
        { value: 'all' as const, label: t('hand:what.all'), hint: t('hand:what.allHint') },
      ]}
      onChoose={onChoose}
    />
  )
}

/** Made anew with every choice, and with every answer that another tab adds; null while the first of a choice is being made. */
function useHanding(app: App, { current }: Opened, respondent: string | null): Handing | null {
  const handing = useSignal<{ readonly made: Handing; readonly respondent: string | null } | null>(null)
  const entries = current.entries.value
  useEffect(() => {
    let isOld = false
    void handingOf(app.world, current.id, entries, respondent).then((made) => {
      if (!isOld) handing.value = { made, respondent }
    })
    return () => {
      isOld = true
    }
  }, [app.world, current.id, entries, respondent, handing])
  const { value } = handing
  // Nobody hands over everybody's answers who has just chosen their own.
  return value === null || value.respondent !== respondent ? null : value.made
}

/** So much goes better another way, or no other way. */
function Large({ app, opened, handing }: FormProps & { readonly handing: Handing }): JSX.Element | null {
  const { t } = reader.value
  if (handing.bytes.length <= comfortable) return null
  const save = () => saveFile(backupName(opened.assessment, app.world.clock.now()), handing.bytes, packageType)
  return (
    <Note
      kind="caution"
      icon="file"
      title={t('hand:large.title')}
      action={
        <Button icon="download" onClick={save}>
          {t('hand:large.save')}
        </Button>
      }
    >
      {t(handing.frames === null ? 'hand:large.never' : 'hand:large.text')}
    </Note>
  )
}

function Remarks(): JSX.Element {
  const { t } = reader.value
  return (
    <ul class="small quiet hand-remarks">
      <li>{t('hand:remarks.other')}</li>
      <li>{t('hand:remarks.documents')}</li>
      <li>{t('hand:remarks.seen')}</li>
    </ul>
  )
}

/** The button, and all that it shows. */
function Codes({ handing }: { readonly handing: Handing }): JSX.Element | null {
  const { t } = reader.value
  // As it was when it was asked for: codes that changed halfway would be another transfer.
  const shown = useSignal<Handing | null>(null)
  if (handing.frames === null) return null
  return (
    <div class="row">
      <Button
        kind="main"
        icon="share"
        onClick={() => {
          shown.value = handing
        }}
      >
        {t('hand:show')}
      </Button>
      {shown.value?.frames != null && (
        <CodeDialog
          frames={shown.value.frames}
          fingerprint={shown.value.fingerprint}
          onClose={() => {
            shown.value = null
          }}
        />
      )}
    </div>
  )
}

function Form({ app, opened }: FormProps): JSX.Element {
  const { t } = reader.value
  const respondent = opened.current.respondent.value?.id ?? null
  const chosen = useSignal<What>('own')
  const what = respondent === null ? 'all' : chosen.value
  const handing = useHanding(app, opened, what === 'own' ? respondent : null)
  return (
    <div class="hand">
      <div>
        <h1>{t('hand:heading')}</h1>
        <p class="form-lead">{t('hand:lead')}</p>
      </div>
      <Choice
        opened={opened}
        what={what}
        onChoose={(value) => {
          chosen.value = value
        }}
      />
      {handing !== null && (
        <>
          <Facts handing={handing} />
          <Large app={app} opened={opened} handing={handing} />
          <Codes handing={handing} />
        </>
      )}
      <Remarks />
    </div>
  )
}

/** Answers pass from this screen to the camera of another device, with no cable and no network. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <AssessmentFrame app={app} title={t('hand:heading')} {...backToOverview(app)}>
      {(opened) => <Form app={app} opened={opened} />}
    </AssessmentFrame>
  )
}
