import type { JSX } from 'preact'
import { t } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import { Gradual } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { ChangesLink } from '../changes/link'
import { MethodLink } from '../explain/method-link'
import type { PageProps } from '../page'
import { WhatIfLink } from '../what-if/link'
import { Also } from './also'
import { Coherence } from './coherence'
import { Conclusions } from './conclusions'
import { FindOut } from './find-out'
import { Foundations } from './foundations'
import { Gaps } from './gaps'
import { InPlace } from './in-place'
import { LawToPractice } from './law-to-practice'
import { Lead, Places } from './lead'
import { NothingKnown } from './nothing-known'
import { Positions } from './positions'
import { Priorities } from './priorities'
import { indicatorsOf, type View, viewOf } from './view'
import './results.css'

function Findings({ view }: { readonly view: View }): JSX.Element {
  return (
    <Gradual>
      <Lead view={view} />
      <Rapid view={view} />
      <Places view={view} />
      <InPlace view={view} />
      <Foundations view={view} />
      <LawToPractice view={view} />
      <Coherence view={view} />
      <Conclusions view={view} />
      <Positions view={view} />
      <Priorities view={view} />
      <Gaps view={view} />
      <FindOut view={view} />
      <Also view={view} />
      <ChangesLink view={view} />
      <WhatIfLink assessment={view.assessment.id} />
      <div class="results-next">
        <Button kind="main" href={hashOfRoute({ page: 'report', assessment: view.assessment.id })}>
          {t('results:toReport')}
        </Button>
        <MethodLink />
      </div>
    </Gradual>
  )
}

/** What a rapid assessment leaves out is said before its figures are read. */
function Rapid({ view }: { readonly view: View }): JSX.Element | null {
  const { assessment } = view
  if (assessment.extent !== 'rapid') return null
  return (
    <Note>
      {t('results:rapid.text')}{' '}
      <a href={hashOfRoute({ page: 'details', assessment: assessment.id })}>{t('results:rapid.change')}</a>
    </Note>
  )
}

/** What the answers say: findings first, every figure leading to the answers behind it. No total, no verdict. */
export default function Page({ app }: PageProps): JSX.Element {
  const view = viewOf(app)
  const isEmpty = view !== null && !indicatorsOf(view).some(({ answered }) => answered)
  return (
    <Frame app={app} title={t('results:title')} tabs="results">
      {view !== null && (isEmpty ? <NothingKnown view={view} /> : <Findings view={view} />)}
    </Frame>
  )
}
