import type { ComponentType, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Route } from '../../state/route'
import FirstMinute from '../first-minute/first-minute'
import Keys from '../keys/keys'
import type { PageProps } from '../page'
import Privacy from '../privacy/privacy'
import Help from './help'

const pages: Partial<Record<Route['page'], ComponentType<PageProps>>> = {
  help: Help,
  privacy: Privacy,
  keys: Keys,
  'first-minute': FirstMinute,
}

/** The page of help that the address names; on the way to another page, the last one. */
export default function Page({ app }: PageProps): JSX.Element {
  const shown = useRef<ComponentType<PageProps>>(Help)
  shown.current = pages[app.route.value.page] ?? shown.current
  const Shown = shown.current
  return <Shown app={app} />
}
