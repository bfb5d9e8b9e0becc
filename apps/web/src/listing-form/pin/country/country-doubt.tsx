import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import type { ListingFields } from '../../fields.ts'
import { focusField } from '../../field-spot.tsx'
import { focusPin } from '../focus-pin.ts'
import type { OtherCountry } from './other-country.ts'
import { useFarTown } from '../town/use-far-town.ts'
import { useOtherCountry } from './use-other-country.ts'
import { usePin } from '../use-pin.ts'

export function CountryDoubt({ field }: Pick<OtherCountry, 'field'>) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const { setValue } = useFormContext<ListingFields>()
  const { put, point } = usePin()
  const far = useFarTown(field === 'latitude' ? point : null)
  const countryCode = useWatch<ListingFields, 'countryCode'>({ name: 'countryCode' })
  const other = useOtherCountry()
  if (other?.field !== field) return null
  const found = format.countryInSentence(countryCode)
  const lead = () => (field === 'address' ? focusField('address') : focusPin())
  const keep = () => {
    setValue('acceptedCountry', countryCode, { shouldDirty: true })
    lead()
  }
  const clear = () => {
    put(null)
    focusPin()
  }
  return (
    <Notice
      tone="warn"
      title={t('other.title')}
      actions={
        <>
          <Button onClick={keep}>{t('other.keep', { found })}</Button>
          {field === 'latitude' && (
            <Button look="quiet" onClick={clear}>
              {t('other.clear')}
            </Button>
          )}
        </>
      }
    >
      {t('other.text', { meant: format.countryInSentence(other.meant), found })}
      {far && ` ${t('far.title', { town: far.name, distance: far.distance })}.`}
    </Notice>
  )
}
