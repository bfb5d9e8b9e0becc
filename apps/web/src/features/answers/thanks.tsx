import type { Question } from '@surgeries/contracts/freshness'
import type { Answer } from '@surgeries/domain/freshness'
import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { CupPin } from '../../ui/drawings.tsx'
import { PageHeading, useTitle } from '../../ui/page.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './answers.module.css'
import { AskedDate } from './asked-date.tsx'
import { useFold } from './use-fold.tsx'

interface ThanksProps {
  given: Answer
  question: Question
  onAgain: () => void
}

export function Thanks({ given, question: { surgery, occurrences }, onAgain }: ThanksProps) {
  const t = useMessages('answers')
  const { shown, button } = useFold(occurrences)
  const isWoken = given === 'yes' && occurrences.length === 0
  const title = t(`thanks.${given}.title`)
  useTitle(title)
  return (
    <>
      <header className={styles.thanks}>
        <CupPin size="5rem" />
        <PageHeading>{title}</PageHeading>
        <p className={styles.lead}>
          <Sentence
            name={surgery.name}
            words={(name) => (isWoken ? t('thanks.still', { name }) : t(`thanks.${given}.text`, { name }))}
          />
        </p>
      </header>
      {given !== 'stopped' && occurrences.length > 0 && (
        <section className={styles.seen} aria-labelledby="seen">
          <h2 id="seen">{t('thanks.seen')}</h2>
          <ul className={styles.dates}>
            {shown.map((occurrence) => (
              <li key={occurrence.recurrenceId}>
                <AskedDate occurrence={occurrence} surgery={surgery} />
              </li>
            ))}
          </ul>
          {button}
        </section>
      )}
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.surgery(surgery.slug)}>
          {t('thanks.see')}
        </LinkButton>
        <Button onClick={onAgain}>{t('thanks.again')}</Button>
      </div>
      <p className={styles.soft}>{t('thanks.againHint')}</p>
    </>
  )
}
