import type { Question } from '@surgeries/contracts/freshness'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Name } from '../../ui/text/name.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import { PageHeading, useTitle } from '../../ui/page.tsx'
import { isOffElsewhere } from './answer-draft.ts'
import styles from './answers.module.css'
import { AskedDate } from './asked-date.tsx'
import { useFold } from './use-fold.tsx'

export function Asked({ question }: { question: Question }) {
  const { surgery, occurrences, answer, answeredAt } = question
  const t = useMessages('answers')
  const format = useFormat()
  const { shown, button } = useFold(occurrences)
  const isAboutDates = occurrences.length > 0 && surgery.state !== 'dormant'
  const title = isAboutDates ? t('heading', { count: occurrences.length }) : t('headingStill')
  useTitle(`${title} · ${surgery.name}`)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.name}>
          <Name>{surgery.name}</Name>, <Name>{surgery.locality}</Name>
        </p>
        <PageHeading>{title}</PageHeading>
        {occurrences.length > 0 && (
          <ul className={styles.dates}>
            {shown.map((occurrence) => (
              <li key={occurrence.recurrenceId}>
                <AskedDate occurrence={occurrence} surgery={surgery} />
              </li>
            ))}
          </ul>
        )}
        {button}
        {surgery.state === 'dormant' && (
          <p className={styles.lead}>{answer === 'stopped' ? t('stopped') : t('dormant')}</p>
        )}
        {surgery.state === 'paused' && <p className={styles.lead}>{t('paused')}</p>}
      </header>
      {isOffElsewhere(question) && (
        <Notice tone="warn" actions={<LinkButton to={paths.dates(surgery.slug)}>{t('offElsewhere.link')}</LinkButton>}>
          {t('offElsewhere.text')}
        </Notice>
      )}
      {answer && answeredAt && surgery.state !== 'dormant' && (
        <Notice title={t('answered.title', { date: format.date(answeredAt) })}>
          {t(`answered.${answer}`)} {t('answered.again')}
        </Notice>
      )}
    </>
  )
}
