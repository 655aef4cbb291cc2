import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Finder, focusFinder } from '../../ui/finder/finder'
import { useGradually } from '../../ui/gradual/gradual'
import { matcher } from '../../ui/search/matcher'
import { TermText } from './term-text'
import { type Glossary, type Term, termsOf } from './terms'

/** Terms drawn at a time. */
const step = 3

const groups = ['subject', 'method'] as const

interface GroupProps {
  readonly group: Term['group']
  /** Drawn once a language, not once a letter typed. */
  readonly drawn: readonly { readonly term: Term; readonly text: JSX.Element }[]
  /** Ids of those that are ready to be shown. */
  readonly ready: ReadonlySet<string>
  /** Ids of what fits the search. */
  readonly shown: ReadonlySet<string>
  readonly reader: Reader
}

function Group({ group, drawn, ready, shown, reader: { t, formats } }: GroupProps): JSX.Element {
  const own = drawn.filter(({ term }) => term.group === group)
  const fitting = own.filter(({ term }) => shown.has(term.id)).length
  const id = `glossary-${group}`
  return (
    <section class="section glossary-group" aria-labelledby={id} hidden={fitting === 0}>
      <header>
        <h2 id={id}>
          {t(`glossary:group.${group}`)} <span class="glossary-count num">({formats.integer(fitting)})</span>
        </h2>
      </header>
      <ul>
        {own
          .filter(({ term }) => ready.has(term.id))
          .map(({ term, text }) => (
            <li key={term.id} class="term" hidden={!shown.has(term.id)}>
              {text}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** All terms, narrowed down to what the reader looks for. */
export function TermsList({ glossary, reader }: { readonly glossary: Glossary; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  const typed = useSignal('')
  const drawn = useMemo(
    () => termsOf(glossary, reader).map((term) => ({ term, text: <TermText term={term} reader={reader} /> })),
    [glossary, reader],
  )
  const ready = new Set(drawn.slice(0, useGradually(drawn.length, step)).map(({ term }) => term.id))
  const fits = matcher(typed.value)
  const shown = new Set(drawn.filter(({ term }) => fits(term.words)).map(({ term }) => term.id))
  const search = (words: string): void => {
    typed.value = words
  }
  return (
    <>
      <Finder
        label={t('glossary:search.label')}
        hint={t('glossary:search.hint')}
        value={typed.value}
        onInput={search}
        status={t('glossary:shown', { shown: shown.size, total: drawn.length })}
      />
      {shown.size === 0 && (
        <Empty
          title={t('glossary:empty.title')}
          icon="question"
          action={
            <Button
              onClick={() => {
                search('')
                focusFinder()
              }}
            >
              {t('glossary:empty.clear')}
            </Button>
          }
        >
          {t('glossary:empty.text')}
        </Empty>
      )}
      {groups.map((group) => (
        <Group key={group} {...{ group, drawn, ready, shown, reader }} />
      ))}
    </>
  )
}
