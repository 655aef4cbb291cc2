import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import './lock.css'
import { Locked } from './locked'
import { SetLock } from './set-lock'

const protects = 2
const doesNot = 5

function Limits(): JSX.Element {
  const { t } = reader.value
  const list = (name: 'protects' | 'not', count: number) => (
    <section class="stack">
      <h2>{t(`lock:${name}.title`)}</h2>
      <ul class="stack lock-limits">
        {Array.from({ length: count }, (_, index) => (
          <li key={`${index}`}>{t(`lock:${name}.${index + 1}`)}</li>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      {list('protects', protects)}
      {list('not', doesNot)}
    </>
  )
}

/** A passphrase for all that lies on this device: what it is good for, what not, and how to set and remove it. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('lock:title')} back={{ href: '#/', label: t('frame:toHome') }}>
      <div class="lock">
        <div>
          <h1>{t('lock:title')}</h1>
          <p>{t('lock:lead')}</p>
        </div>
        {app.world.vault.sealer === null ? (
          <>
            <Limits />
            <SetLock app={app} />
          </>
        ) : (
          <>
            <Locked app={app} />
            <Limits />
          </>
        )}
      </div>
    </Frame>
  )
}
