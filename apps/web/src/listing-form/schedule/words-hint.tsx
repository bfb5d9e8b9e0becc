import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import type { ListingFields } from '../fields.ts'
import styles from './next-dates.module.css'

export function WordsHint() {
  const t = useMessages('listing-form')
  const [meets, schedule] = useWatch<ListingFields, ['meets', 'schedule']>({ name: ['meets', 'schedule'] })
  const dates = JSON.stringify(schedule)
  const [fitting, setFitting] = useState({ meets, dates })
  // Whoever writes the words has the dates of that moment before them.
  if (fitting.meets !== meets) setFitting({ meets, dates })
  const mayBeOld = meets.trim() !== '' && schedule !== null && fitting.meets === meets && fitting.dates !== dates
  return (
    <p role="status" className={styles.hint}>
      {mayBeOld && t('schedule.wordsHint')}
    </p>
  )
}
