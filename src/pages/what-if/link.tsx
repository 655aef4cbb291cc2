import type { JSX } from 'preact'
import { t } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'

/** From the results to the page where a level can be supposed. */
export function WhatIfLink({ assessment }: { readonly assessment: string }): JSX.Element {
  return (
    <p class="row results-next">
      <Button href={hashOfRoute({ page: 'what-if', assessment })}>{t('whatIf:link.action')}</Button>
      <span class="small quiet">{t('whatIf:link.text')}</span>
    </p>
  )
}
