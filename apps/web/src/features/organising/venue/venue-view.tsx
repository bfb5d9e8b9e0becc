import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useNavigate } from '../../../navigation/hooks.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { useDateLine } from '../../../ui/dates/date-line.ts'
import { sign } from '../../../ui/icons.ts'
import { Page } from '../../../ui/page.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../ui/feedback/states.tsx'
import { useDates } from '../dates/use-dates.ts'
import styles from '../dates/dates.module.css'
import { EditSent } from '../editing/edit-sent.tsx'
import { useMine } from '../use-mine.ts'
import { VenueForm } from './venue-form.tsx'

const MOST_DATES = 200

export function VenueView({ slug, recurrenceId, email }: { slug: string; recurrenceId: string; email: string }) {
  const t = useMessages('dates', 'organising')
  const line = useDateLine()
  const navigate = useNavigate()
  const { toast } = useVoice()
  const mine = useMine()
  const dates = useDates(slug, MOST_DATES)
  const [statusPath, setStatusPath] = useState<string | null>(null)
  const surgery = mine.data?.surgeries.find((one) => one.slug === slug)
  const date = dates.data?.items.find((one) => one.recurrenceId === recurrenceId)
  const error = (mine.data ? null : mine.error) ?? (dates.data ? null : dates.error)
  if (statusPath) return <EditSent statusPath={statusPath} />
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([mine.refetch(), dates.refetch()])} />
  if (!mine.data || !dates.data) return <Waiting />
  if (!surgery || !date || date.status === 'cancelled')
    return (
      <Page title={t('venue.plainTitle')}>
        <EmptyState
          title={surgery ? t('fault.gone') : t('notYours')}
          actions={<LinkButton to={surgery ? paths.dates(slug) : paths.me()}>{t('venue.back')}</LinkButton>}
        >
          {surgery ? null : t('notYoursText', { email })}
        </EmptyState>
      </Page>
    )
  const done = (path: string | null) => {
    if (path !== null) return setStatusPath(path)
    toast(t('venue.done'))
    navigate(paths.dates(slug))
  }
  return (
    <Page title={t('venue.title')} lead={`${surgery.name}: ${line(date, surgery.timeZone)}`}>
      <p>
        <Link to={paths.dates(slug)} className={styles.back}>
          <ArrowLeft {...sign} />
          {t('venue.back')}
        </Link>
      </p>
      <VenueForm surgery={surgery} date={date} onDone={done} />
    </Page>
  )
}
