import { useFormContext } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import type { ListingFields } from '../../fields.ts'
import { focusPin } from '../focus-pin.ts'
import { usePin } from '../use-pin.ts'

export function IslandQuestion() {
  const t = useMessages('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const { put } = usePin()
  const confirm = () => {
    setValue('saysIsland', true, { shouldDirty: true })
    setValue('isLand', true, { shouldDirty: true })
    focusPin()
  }
  const clear = () => {
    put(null)
    focusPin()
  }
  return (
    <Notice
      tone="warn"
      title={t('island.title')}
      actions={
        <>
          <Button onClick={confirm}>{t('island.yes')}</Button>
          <Button look="quiet" onClick={clear}>
            {t('island.no')}
          </Button>
        </>
      }
    >
      {t('island.text')}
    </Notice>
  )
}
