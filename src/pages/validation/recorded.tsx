import type { JSX } from 'preact'
import type { Validation } from '../../domain/assessment/standing'
import { isChangedSince } from '../../domain/assessment/status'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Note } from '../../ui/note/note'
import { OpinionsList } from './opinions-list'

export interface RecordedProps {
  readonly validation: Validation
  readonly onChange: () => void
  readonly onTakeBack: () => void
}

/** The validation as it stands, and what has become of the answers since. */
export function Recorded({ validation, onChange, onTakeBack }: RecordedProps): JSX.Element {
  const { t } = reader.value
  return (
    <>
      {isChangedSince(validation) && (
        <Note kind="caution" title={t('validation:since.title', { count: validation.changes })}>
          <p>{t('validation:since.text')}</p>
        </Note>
      )}
      <Card>
        <OpinionsList opinions={validation.opinions} />
        <div class="row">
          <Button label={t('validation:changeLabel')} onClick={onChange}>
            {t('validation:change')}
          </Button>
          <Button kind="quiet" icon="undo" label={t('validation:takeBackLabel')} onClick={onTakeBack}>
            {t('validation:takeBack')}
          </Button>
        </div>
      </Card>
    </>
  )
}
