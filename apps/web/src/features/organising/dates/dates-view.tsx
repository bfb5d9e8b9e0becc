import { ArrowLeft } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { Subscribe } from '../../../ui/dates/subscribe.tsx'
import { sign } from '../../../ui/icons.ts'
import { Page } from '../../../ui/page.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../ui/feedback/states.tsx'
import { useMine } from '../use-mine.ts'
import { Agenda } from './agenda.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './dates.module.css'
import { Elsewhere } from './elsewhere/elsewhere.tsx'
import { Seats } from './seats.tsx'

export function DatesView({ slug, email }: { slug: string; email: string }) {
  const t = useMessages('dates')
  const { data: mine, error, refetch } = useMine()
  const surgery = mine?.surgeries.find((one) => one.slug === slug)
  if (error && !mine) return <Plain>{<ErrorState error={error} onRetry={() => void refetch()} />}</Plain>
  if (!mine) return <Plain>{<Waiting />}</Plain>
  if (!surgery) {
    return (
      <Plain>
        <EmptyState title={t('notYours')} actions={<LinkButton to={paths.me()}>{t('back')}</LinkButton>}>
          {t('notYoursText', { email })}
        </EmptyState>
      </Plain>
    )
  }
  return (
    <Page
      title={t('titleOf', { name: surgery.name })}
      heading={<Sentence name={surgery.name} words={(name) => t('titleOf', { name })} />}
      lead={t('lead')}
    >
      <p>
        <Link to={paths.me()} className={styles.back}>
          <ArrowLeft {...sign} />
          {t('back')}
        </Link>
      </p>
      <Agenda surgery={surgery} />
      <Seats slug={slug} />
      <Elsewhere slug={slug} />
      <section className={styles.section} aria-labelledby="subscribe">
        <h2 id="subscribe">{t('subscribe.title')}</h2>
        <Subscribe path={`/api/v1/surgeries/${slug}/calendar.ics`} hint={t('subscribe.text')} />
      </section>
    </Page>
  )
}

function Plain({ children }: { children: React.ReactNode }) {
  const t = useMessages('dates')
  return <Page title={t('title')}>{children}</Page>
}
