import { PIN_PRECISIONS } from '@surgeries/domain/listing-choices'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { RadioCards } from '../../ui/controls/choices.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import styles from './precision-choice.module.css'
import { PrecisionPicture } from './precision-picture.tsx'

export function PrecisionChoice() {
  const t = useMessages('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const [value, centreOf] = useWatch<ListingFields, ['pinPrecision', 'centreOf']>({
    name: ['pinPrecision', 'centreOf'],
  })
  // Nothing to choose, as is said beside the pin: of one in the middle of a town nobody knows more than the town.
  if (centreOf) return null
  return (
    <FieldSpot field="pinPrecision">
      <RadioCards
        legend={t('precision.legend')}
        hint={t('precision.hint')}
        value={value}
        onChange={(precision) => setValue('pinPrecision', precision, { shouldDirty: true })}
        options={PIN_PRECISIONS.map((precision) => ({
          value: precision,
          label: t(`precision.${precision}`),
          detail: (
            <span className={styles.detail}>
              {t(`precision.${precision}Text`)}
              <PrecisionPicture precision={precision} />
            </span>
          ),
        }))}
      />
    </FieldSpot>
  )
}
