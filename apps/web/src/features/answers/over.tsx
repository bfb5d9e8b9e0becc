import type { Question } from '@surgeries/contracts/freshness'
import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { PageHeading, useTitle } from '../../ui/page.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './answers.module.css'

export function Over({ surgery }: { surgery: Question['surgery'] }) {
  const t = useMessages('answers')
  const title = t('over.title', { name: surgery.name })
  useTitle(title)
  return (
    <>
      <header className={styles.head}>
        <PageHeading>
          <Sentence name={surgery.name} words={(name) => t('over.title', { name })} />
        </PageHeading>
        <p className={styles.lead}>{t('over.text')}</p>
      </header>
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.surgery(surgery.slug)}>
          {t('thanks.see')}
        </LinkButton>
        <LinkButton to={paths.me()}>{t('over.mine')}</LinkButton>
      </div>
    </>
  )
}
