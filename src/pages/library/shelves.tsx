import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { onDemand } from '../../i18n/on-demand'
import { Button } from '../../ui/button/button'
import { Chip } from '../../ui/chip/chip'
import { Empty } from '../../ui/empty/empty'
import { Finder, focusFinder } from '../../ui/finder/finder'
import { bringToTop } from '../../ui/gradual/bring-to-top'
import { useGradually } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { matcher } from '../../ui/search/matcher'
import { headingId, ItemText } from './item-text'
import { type Item, keyOf, type Shelf as ShelfName, shelves } from './items'
import { Shelf } from './shelf'
import type { Entry, ShelvesProps } from './shelf-entry'
import type { Library } from './view'
import { wordsOf } from './words'

function useEntries(items: readonly Item[], library: Library): readonly Entry[] {
  return useMemo(
    () =>
      items.map((item) => ({
        key: keyOf(item),
        shelf: item.shelf,
        // Two hundred texts are put into words for the first letter that somebody types, not before.
        words: onDemand(() => wordsOf(item, library.reader, library.texts)),
        text: <ItemText item={item} library={library} />,
      })),
    [items, library],
  )
}

interface Narrowed {
  readonly typed: string
  readonly shelf: ShelfName | null
}

const everything: Narrowed = { typed: '', shelf: null }

function shownOf(entries: readonly Entry[], { typed, shelf }: Narrowed): ReadonlySet<string> {
  const fits = matcher(typed)
  return new Set(
    entries
      .filter((entry) => (shelf === null || entry.shelf === shelf) && (typed === '' || fits(entry.words())))
      .map(({ key }) => key),
  )
}

/** Once the page has been drawn with it. */
function goTo(key: string): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(headingId(key))
    const place = heading?.closest('li')
    if (place) bringToTop(place)
    heading?.focus({ preventScroll: true })
  })
}

interface KindsProps {
  readonly library: Library
  readonly chosen: ShelfName | null
  readonly onChoose: (shelf: ShelfName | null) => void
}

function Kinds({ library: { reader }, chosen, onChoose }: KindsProps): JSX.Element {
  return (
    <fieldset class="library-kinds">
      <legend class="hidden-visually">{reader.t('library:kinds.label')}</legend>
      {[null, ...shelves].map((shelf) => (
        <Chip key={shelf ?? 'all'} pressed={chosen === shelf} onClick={() => onChoose(shelf)}>
          {reader.t(`library:kinds.${shelf ?? 'all'}`)}
        </Chip>
      ))}
    </fieldset>
  )
}

/** Everything in the library, narrowed down to what the reader looks for. */
export function Shelves({ library, items, document, wanted }: ShelvesProps): JSX.Element {
  const { t } = library.reader
  const narrowed = useSignal(everything)
  const entries = useEntries(items, library)
  const shown = useMemo(() => shownOf(entries, narrowed.value), [entries, narrowed.value])
  const drawn = useGradually(entries.length, 1, 0)
  const wantedKey = wanted === null ? null : keyOf(wanted)
  const isMissing = wantedKey !== null && !entries.some(({ key }) => key === wantedKey)
  const isDrawn = entries.findIndex(({ key }) => key === wantedKey) < drawn
  // Only when the address changes: a new address shows its item; typing leaves the reader alone.
  useEffect(() => {
    if (wantedKey === null || isMissing || !isDrawn) return
    if (!shown.has(wantedKey)) narrowed.value = everything
    goTo(wantedKey)
  }, [wantedKey, isDrawn])
  return (
    <>
      {isMissing && <Note kind="caution">{t('library:missing', { id: wanted?.id ?? '' })}</Note>}
      <Finder
        label={t('library:search.label')}
        hint={t('library:search.hint')}
        value={narrowed.value.typed}
        onInput={(typed) => {
          narrowed.value = { ...narrowed.peek(), typed }
        }}
        status={t('library:shown', { shown: shown.size, total: entries.length })}
      >
        <Kinds
          library={library}
          chosen={narrowed.value.shelf}
          onChoose={(shelf) => {
            narrowed.value = { ...narrowed.peek(), shelf }
          }}
        />
      </Finder>
      {shown.size === 0 && (
        <Empty
          title={t('library:empty.title')}
          icon="question"
          action={
            <Button
              onClick={() => {
                narrowed.value = everything
                focusFinder()
              }}
            >
              {t('library:empty.clear')}
            </Button>
          }
        >
          {t('library:empty.text')}
        </Empty>
      )}
      {shelves.map((shelf) => (
        <Shelf key={shelf} {...{ shelf, entries, drawn, shown, library, document, marked: wantedKey }} />
      ))}
    </>
  )
}
