import { useEffect } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Skeleton } from '../../../ui/feedback/states.tsx'
import { isNarrowed, type Finding } from '../filters/finding.ts'
import styles from '../find-view.module.css'

interface ResultsHeadingProps {
  finding: Finding
  total: number | undefined
  isWaiting: boolean
}

/** How many there are, on this map or in the world. A screen reader hears it when it changes. */
export function ResultsHeading({ finding, total, isWaiting }: ResultsHeadingProps) {
  const t = useMessages('finding')
  const { number } = useFormat()
  const { announce } = useVoice()
  const where = finding.at ? 'here' : isNarrowed(finding) ? 'fitting' : 'everywhere'
  const words = total === undefined ? '' : t(`results.${where}`, { count: total, number: number(total) })
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
  return (
    <h2 className={total === 0 ? 'visually-hidden' : styles.count}>
      {words || (
        <>
          <span className="visually-hidden">{t('results.heading')}</span>
          {isWaiting && <Skeleton width="half" />}
        </>
      )}
    </h2>
  )
}
