import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { surgeryOf } from '../../listing-form/surgery-of.ts'
import styles from './what-you-sent.module.css'

interface WhatYouSentProps {
  content: ListingContent
  Preview: ComponentType<{ surgery: Surgery }>
}

export function WhatYouSent({ content, Preview }: WhatYouSentProps) {
  const t = useMessages('submissions')
  const [isOpen, setIsOpen] = useState(false)
  const { data: surgery } = useQuery({
    queryKey: ['preview', content],
    queryFn: () => surgeryOf(content, new Date()),
    enabled: isOpen,
    staleTime: Infinity,
  })
  return (
    <details className={styles.sent} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t('sent')}</summary>
      {isOpen && surgery && <Preview surgery={surgery} />}
    </details>
  )
}
