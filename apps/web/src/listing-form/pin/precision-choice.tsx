import { PIN_PRECISIONS } from '@surgeries/domain/listing'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../ui/choices.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import styles from './precision-choice.module.css'
import { PrecisionPicture } from './precision-picture.tsx'

/** How exact the public pin is, with a picture of what others will see. */
export function PrecisionChoice() {
  const { t } = useTranslation('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const value = useWatch<ListingFields, 'pinPrecision'>({ name: 'pinPrecision' })
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
