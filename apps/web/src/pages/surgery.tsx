import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../locales/use-messages.ts'
import { useParams, useSearchParams } from '../navigation/hooks.ts'
import { isBeingChecked, isNotFound, isRemoved } from '../api/problem.ts'
import { ComingAlong } from '../features/coming/coming-along.tsx'
import { DateAttendance } from '../features/coming/date-attendance.tsx'
import { HistoryLink } from '../features/moderation/history/history-link.tsx'
import { TakeOn } from '../features/reports/take-on.tsx'
import { TellUs } from '../features/reports/tell-us.tsx'
import type { Slots } from '../features/surgery/when/slots.ts'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'
import { useSurgeryPage } from '../features/surgery/use-surgery-page.ts'
import { Waiting } from '../features/surgery/waiting.tsx'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { EmptyTable } from '../ui/drawings.tsx'
import { Page, useTitle } from '../ui/page.tsx'
import { ErrorState } from '../ui/feedback/states.tsx'

export default function SurgeryPage() {
  const { slug = '' } = useParams()
  const [search] = useSearchParams()
  const { data, error, refetch } = useSurgeryPage(slug)
  useTitle(data ? `${data.name}, ${data.locality}` : null)
  if (isBeingChecked(error)) return <Hidden slug={slug} why="checked" />
  if (isRemoved(error)) return <Hidden slug={slug} why="removed" />
  if (data) {
    return (
      <div>
        <SurgeryView surgery={data} isNew={search.has('new')} slots={slotsOf(data)} />
        <HistoryLink slug={data.slug} />
      </div>
    )
  }
  if (isNotFound(error)) return <Missing />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />
}

function slotsOf(surgery: Surgery): Slots {
  const { slug } = surgery
  return {
    atDate: ({ recurrenceId, status }) =>
      status === 'cancelled' ? null : <DateAttendance slug={slug} recurrenceId={recurrenceId} />,
    afterDates: <ComingAlong key={slug} surgery={surgery} />,
    takeOn: <TakeOn key={slug} surgery={surgery} />,
    atEnd: <TellUs key={slug} surgery={surgery} />,
  }
}

function Hidden({ slug, why }: { slug: string; why: 'checked' | 'removed' }) {
  const t = useMessages('surgery')
  return (
    <Page title={t(`${why}.title`)} lead={t(`${why}.text`)}>
      <EmptyTable />
      <p>
        <LinkButton look="main" to={paths.find()}>
          {t(`${why}.find`)}
        </LinkButton>
      </p>
      <HistoryLink slug={slug} />
    </Page>
  )
}

function Missing() {
  const t = useMessages('surgery')
  return (
    <Page title={t('missing.title')} lead={t('missing.text')}>
      <EmptyTable />
      <p>
        <LinkButton look="main" to={paths.find()}>
          {t('missing.find')}
        </LinkButton>{' '}
        <LinkButton to={paths.register()}>{t('missing.start')}</LinkButton>
      </p>
    </Page>
  )
}
