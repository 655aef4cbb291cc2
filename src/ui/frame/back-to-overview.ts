import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { hashOfRoute } from '../../state/route'
import type { FrameProps } from './frame'

/** The way back from a page about an assessment, to be spread into its frame; nothing until the assessment is known. */
export function backToOverview(app: App): Pick<FrameProps, 'back'> {
  const id = app.current.value?.id
  return id === undefined
    ? {}
    : { back: { href: hashOfRoute({ page: 'overview', assessment: id }), label: reader.value.t('frame:toOverview') } }
}
