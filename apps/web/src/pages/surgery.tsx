import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { isNotFound } from '../api/problem.ts'
import { HistoryLink } from '../features/moderation/history-link.tsx'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'
import { useSurgery } from '../features/surgery/use-surgery.ts'
import { Waiting } from '../features/surgery/waiting.tsx'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyTable } from '../ui/drawings.tsx'
import { Page, useTitle } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'

export default function SurgeryPage() {
  const { slug = '' } = useParams()
  const [search] = useSearchParams()
  const { data, error, refetch } = useSurgery(slug)
  useTitle(data ? `${data.name}, ${data.locality}` : null)
  if (data) {
    return (
      <div>
        <SurgeryView surgery={data} isNew={search.has('new')} slots={{}} />
        <HistoryLink slug={data.slug} />
      </div>
    )
  }
  if (isNotFound(error)) return <Missing />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />
}

function Missing() {
  const { t } = useTranslation('surgery')
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
