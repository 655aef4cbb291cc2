import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Reader, reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Frame } from '../../ui/frame/frame'
import { useLateSentences } from '../../ui/frame/use-late-sentences'
import { Gradual } from '../../ui/gradual/gradual'
import { loadAllGlossary } from '../glossary/load-glossary'
import type { Glossary } from '../glossary/terms'
import type { PageProps } from '../page'
import { jumpTo } from '../results/section'
import { useLoaded } from '../use-loaded'
import { AnswerChapter, CountryChapter, Words } from './answers'
import { type Chapter, chapters } from './chapters'
import { CoherenceChapter } from './coherence'
import { ConclusionsChapter } from './conclusions'
import { AgreementChapter, ConfidenceChapter } from './confidence'
import { FlagsChapter, GapsChapter } from './gaps'
import { LimitsChapter, SourcesChapter } from './limits'
import { ScoresChapter, SensitivityChapter, StagesChapter } from './scores'
import '../results/results.css'
import '../answers/answers.css'
import './method.css'

function Contents({ reader: own }: { readonly reader: Reader }): JSX.Element {
  const { t, formats } = own
  return (
    <nav class="method-contents card" aria-labelledby="method-contents">
      <h2 id="method-contents">{t('method:contents')}</h2>
      <ol>
        {chapters.map((chapter, index) => (
          <li key={chapter}>
            {/* Where the address names the chapter already, it does not change, and only the press leads there. */}
            <a href={hashOfRoute({ page: 'method', chapter })} onClick={() => jumpTo(chapter)}>
              <span class="num">{formats.integer(index + 1)}</span>
              <span>{t(`explain:chapter.${chapter}`)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Chapters({ reader: own, glossary }: { readonly reader: Reader; readonly glossary: Glossary }): JSX.Element {
  return (
    <Gradual>
      <Words reader={own} glossary={glossary} />
      <AnswerChapter reader={own} />
      <CountryChapter reader={own} />
      <ScoresChapter reader={own} />
      <StagesChapter reader={own} />
      <FlagsChapter reader={own} />
      <SensitivityChapter reader={own} />
      <GapsChapter reader={own} />
      <ConfidenceChapter reader={own} />
      <AgreementChapter reader={own} />
      <CoherenceChapter reader={own} />
      <ConclusionsChapter reader={own} />
      <LimitsChapter reader={own} />
      <SourcesChapter reader={own} />
    </Gradual>
  )
}

const isChapter = (name: string | undefined): name is Chapter => chapters.some((chapter) => chapter === name)

/** How every figure is computed, in plain words, with examples that are computed here. */
export default function Page({ app }: PageProps): JSX.Element {
  const own = useLateSentences('method')
  const glossary = useLoaded(loadAllGlossary)
  const route = app.route.value
  const chapter = route.page === 'method' && 'chapter' in route ? route.chapter : undefined
  const isReady = own !== null && glossary !== null
  useEffect(() => {
    if (isReady && isChapter(chapter)) jumpTo(chapter)
  }, [isReady, chapter])
  return (
    <Frame
      app={app}
      title={own === null ? '' : own.t('method:title')}
      back={{ href: '#/', label: reader.value.t('frame:toHome') }}
    >
      {isReady && (
        <>
          <header class="method-head">
            <h1 tabIndex={-1}>{own.t('method:heading')}</h1>
            <p>{own.t('method:lead')}</p>
            <p>{own.t('method:redo', { question: own.t('explain:title') })}</p>
            <p class="quiet">{own.t('method:examples')}</p>
          </header>
          <Contents reader={own} />
          <Chapters reader={own} glossary={glossary} />
        </>
      )}
    </Frame>
  )
}
