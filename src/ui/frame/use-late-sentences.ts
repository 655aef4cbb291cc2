import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type LateNamespace, loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, reader } from '../../i18n/reader'

/**
 * The reader whose language has the sentences of `namespace`: null at first, and the one before while another language is
 * on its way, so that no key is ever shown in place of a sentence.
 */
export function useLateSentences(namespace: LateNamespace): Reader | null {
  const own = reader.value
  const ready = useSignal<Reader | null>(null)
  useEffect(() => {
    void loadLateSentences(own.language, namespace).then(() => {
      // The reader may have changed the language again meanwhile.
      if (reader.peek() === own) ready.value = own
    })
  }, [own, ready, namespace])
  return ready.value
}
