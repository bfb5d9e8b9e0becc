import { useEffect, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import styles from '../steps/check-step.module.css'

const SLOW_MS = 2500

export function SlowNote() {
  const t = useMessages('registering')
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className={styles.slow}>
      {isSlow && t('check.slow')}
    </p>
  )
}
