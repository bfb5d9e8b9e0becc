import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { EmptyState, ErrorState, Waiting } from '../../ui/feedback/states.tsx'
import { MySubmissions } from './my-submissions.tsx'
import { MySurgeryCard } from './my-surgery-card.tsx'
import styles from './organising.module.css'
import { useMine } from './use-mine.ts'

export function MySurgeries() {
  const t = useMessages('organising')
  const { data, error, refetch } = useMine()
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <>
      <section className={styles.section} aria-labelledby="surgeries">
        <h2 id="surgeries">{t('surgeries')}</h2>
        {data.surgeries.length === 0 && (
          <EmptyState
            title={t('noneTitle')}
            actions={
              <LinkButton to={paths.register()} look="main">
                {t('start')}
              </LinkButton>
            }
          >
            {t('noneText', { email: data.user.email })}
          </EmptyState>
        )}
        {data.surgeries.length > 0 && (
          <ul className={styles.cards}>
            {data.surgeries.map((surgery) => (
              <MySurgeryCard key={surgery.slug} surgery={surgery} submissions={data.submissions} />
            ))}
          </ul>
        )}
      </section>
      <MySubmissions submissions={data.submissions} total={data.submissionsTotal} />
    </>
  )
}
