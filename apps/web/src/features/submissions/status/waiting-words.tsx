import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import type { StatusProps } from '../use-submission.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from '../submission-status.module.css'

const DAY_HOURS = 24

export function WaitingWords({ submission: { lookedAfterBy, usualWaitHours, content } }: StatusProps) {
  const t = useMessages('submissions')
  const format = useFormat()
  const country = format.countryInSentence(content.countryCode)
  return (
    <div className={styles.part}>
      <p className={styles.lead}>
        {lookedAfterBy.length > 0 ? (
          <Sentence
            name={format.list(lookedAfterBy)}
            words={(names) => t('waiting.by', { country, names, count: lookedAfterBy.length })}
          />
        ) : (
          t('waiting.byAll', { country })
        )}
      </p>
      <p>{waitWords()}</p>
      <p className={styles.soft}>{t('waiting.meanwhile')}</p>
    </div>
  )

  function waitWords(): string {
    if (usualWaitHours === null) return t('waiting.unknown')
    if (usualWaitHours < 1) return t('waiting.soon')
    const isDays = usualWaitHours >= 2 * DAY_HOURS
    const count = Math.round(isDays ? usualWaitHours / DAY_HOURS : usualWaitHours)
    const number = format.number(count)
    return isDays ? t('waiting.days', { count, number }) : t('waiting.hours', { count, number })
  }
}
