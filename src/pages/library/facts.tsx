import type { JSX } from 'preact'
import type { LibraryKind } from '../../state/route'
import { Fact } from '../../ui/fact/fact'
import { Foreign } from '../../ui/foreign/foreign'
import { LibraryLink } from '../../ui/library-link/library-link'
import type { Deliverable, Instrument, Item, Output, Paragraph, Point } from './items'
import type { Library } from './view'

interface PartProps<Of extends Item> {
  readonly item: Of
  readonly library: Library
}

interface NumbersProps {
  readonly library: Library
  readonly kind: LibraryKind
  readonly ids: readonly string[]
}

/** Numbers of other items, each leading to it. */
function Numbers({ library: { assessment, reader }, kind, ids }: NumbersProps): JSX.Element {
  return (
    <ul class="library-numbers">
      {ids.map((id) => (
        <li key={id}>
          <LibraryLink assessment={assessment} kind={kind} id={id}>
            <bdi class="num">{reader.formats.point(id)}</bdi>
          </LibraryLink>
        </li>
      ))}
    </ul>
  )
}

function Objective({
  id,
  library: { reader, texts },
}: {
  readonly id: string
  readonly library: Library
}): JSX.Element {
  const { t, formats } = reader
  return (
    <Fact name={t('library:fact.objective', { number: formats.text(id) })}>
      {formats.text(texts.objectives[id] ?? '')}
    </Fact>
  )
}

function OutputFact({ id, library }: { readonly id: string; readonly library: Library }): JSX.Element {
  const { assessment, reader, texts } = library
  const { t, formats } = reader
  return (
    <Fact name={t('library:heading.output', { number: formats.text(id) })}>
      <LibraryLink assessment={assessment} kind="output" id={id}>
        {formats.text(texts.outputs[id] ?? id)}
      </LibraryLink>
    </Fact>
  )
}

function ParagraphFacts({ item: { content }, library }: PartProps<Paragraph>): JSX.Element | null {
  const { objective, output } = content
  if (objective === null && output === null) return null
  return (
    <dl class="library-facts">
      {objective !== null && <Objective id={objective} library={library} />}
      {output !== null && <OutputFact id={output} library={library} />}
    </dl>
  )
}

function PointFacts({ item: { content }, library }: PartProps<Point>): JSX.Element | null {
  if (content.citedBy.length === 0) return null
  return (
    <dl class="library-facts">
      <Fact name={library.reader.t('library:fact.citedBy')}>
        <Numbers library={library} kind="deliverable" ids={content.citedBy} />
      </Fact>
    </dl>
  )
}

function OutputFacts({ item: { content }, library }: PartProps<Output>): JSX.Element {
  return (
    <dl class="library-facts">
      <Objective id={content.objective} library={library} />
    </dl>
  )
}

function DeliverableFacts({ item: { content }, library }: PartProps<Deliverable>): JSX.Element {
  const { t, formats } = library.reader
  const biennia = [...new Set(content.programmeAndBudget.map(({ biennium }) => biennium))]
  const codesOf = (wanted: string) => content.programmeAndBudget.filter(({ biennium }) => biennium === wanted)
  return (
    <dl class="library-facts">
      <OutputFact id={content.output} library={library} />
      <Fact name={t('library:fact.points')}>
        <Numbers library={library} kind="point" ids={content.points} />
      </Fact>
      {biennia.map((biennium) => (
        <Fact key={biennium} name={t('library:fact.programmeAndBudget', { biennium })}>
          <ul class="library-numbers">
            {codesOf(biennium).map(({ code }) => (
              <li key={code}>
                <bdi class="num">{formats.text(code)}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      ))}
      <Fact name={t('library:fact.timeFrame')}>
        <bdi>{formats.text(content.timeFrame)}</bdi>
      </Fact>
    </dl>
  )
}

/** Only conventions and protocols are ratified; NORMLEX has the others too. */
const isRatified = ({ content }: Instrument): boolean => content.kind === 'convention' || content.kind === 'protocol'

function InstrumentFacts({ item, library: { reader } }: PartProps<Instrument>): JSX.Element {
  const { t } = reader
  return (
    <>
      <dl class="library-facts">
        <Fact name={t('library:fact.known')}>{t(`library:known.${item.content.basis}`)}</Fact>
      </dl>
      {item.content.normlex && (
        <a class="library-outside small" href="https://normlex.ilo.org" target="_blank" rel="noopener noreferrer">
          <span>{t(isRatified(item) ? 'library:normlex.ratification' : 'library:normlex.text')}</span>
          <span class="hidden-visually"> {t('answers:evidence.opensOutside')}</span>
        </a>
      )}
    </>
  )
}

/** Beside its text: where an item belongs and what it cites. */
export function Facts({ item, library }: PartProps<Item>): JSX.Element | null {
  switch (item.kind) {
    case 'paragraph':
      return <ParagraphFacts item={item} library={library} />
    case 'point':
      return <PointFacts item={item} library={library} />
    case 'output':
      return <OutputFacts item={item} library={library} />
    case 'deliverable':
      return <DeliverableFacts item={item} library={library} />
    case 'instrument':
      return <InstrumentFacts item={item} library={library} />
    default:
      return null
  }
}

/** Code, kind, number and year of an instrument in one line. */
export function InstrumentLine({ item: { content }, library }: PartProps<Instrument>): JSX.Element {
  const { t, formats } = library.reader
  const { code, kind, number, year } = content
  const isPlain = number !== null && /^\d+$/.test(number)
  return (
    <p class="small quiet">
      <Foreign>{code}</Foreign>
      {' · '}
      {t(`library:instrument.${kind}`)}
      {number !== null && (
        <>
          {' · '}
          {isPlain ? t('library:instrument.number', { number: formats.text(number) }) : <Foreign>{number}</Foreign>}
        </>
      )}
      {year !== null && ` · ${formats.text(String(year))}`}
    </p>
  )
}
