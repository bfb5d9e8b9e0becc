import type { Point } from '@surgeries/domain/geo'
import { useFormContext } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import type { ListingFields } from '../../fields.ts'
import { focusPin } from '../focus-pin.ts'
import { useFarTown } from './use-far-town.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import { usePin } from '../use-pin.ts'

export function FarDoubt({ point }: { point: Point }) {
  const t = useMessages('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const { put } = usePin()
  const town = useFarTown(point)
  if (!town) return null
  const keep = () => {
    setValue('expectedTown', null, { shouldDirty: true })
    focusPin()
  }
  const goBack = () => {
    put({ latitude: town.latitude, longitude: town.longitude })
    focusPin()
  }
  return (
    <Notice
      tone="warn"
      title={<Sentence name={town.name} words={(slot) => t('far.title', { town: slot, distance: town.distance })} />}
      actions={
        <>
          <Button onClick={keep}>{t('far.keep')}</Button>
          <Button onClick={goBack}>
            <Sentence name={town.name} words={(slot) => t('far.back', { town: slot })} />
          </Button>
        </>
      }
    >
      {t('far.text')}
    </Notice>
  )
}
