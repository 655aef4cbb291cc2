import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, reader } from '../../i18n/reader'

/**
 * The reader whose language has the sentences of the method: null at first, and the one before while another language is
 * on its way, so that no key is ever shown in place of a sentence.
 */
export function useSentences(): Reader | null {
  const own = reader.value
  const ready = useSignal<Reader | null>(null)
  useEffect(() => {
    void loadLateSentences(own.language, 'method').then(() => {
      // The reader may have changed the language again meanwhile.
      if (reader.peek() === own) ready.value = own
    })
  }, [own, ready])
  return ready.value
}
