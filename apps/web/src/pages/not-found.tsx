import { useMessages } from '../locales/use-messages.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { EmptyTable } from '../ui/drawings.tsx'
import { Page } from '../ui/page.tsx'

export function NotFound() {
  const t = useMessages('common')
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <EmptyTable />
      <p>
        <LinkButton look="main" to={paths.find()}>
          {t('notFound.home')}
        </LinkButton>
      </p>
    </Page>
  )
}
