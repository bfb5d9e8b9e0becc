import { useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { Notice } from '../../ui/feedback/notice.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import type { ListingFields } from '../fields.ts'

export function CentreNotice() {
  const t = useMessages('listing-form')
  const town = useWatch<ListingFields, 'centreOf'>({ name: 'centreOf' })
  if (town === '') return null
  return (
    <Notice tone="plain" title={<Sentence name={town} words={(slot) => t('centre.title', { town: slot })} />}>
      {t('centre.text')}
    </Notice>
  )
}
