import type { JSX } from 'preact'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'

export default function Page({ app }: PageProps): JSX.Element {
  return (
    <Frame app={app} title="">
      {null}
    </Frame>
  )
}
