import { useMessages } from '../locales/use-messages.ts'
import { Unreachable } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { SpiltTea } from '../ui/drawings.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/states.tsx'

export function PageError({ error }: { error: unknown }) {
  const t = useMessages('common')
  const reload = () => location.reload()
  if (error instanceof Unreachable || isMissingCode(error)) {
    return <ErrorState error={new Unreachable(error)} onRetry={reload} />
  }
  return (
    <div role="alert">
      <EmptyState
        drawing={<SpiltTea />}
        title={t('error.page')}
        actions={
          <>
            <Button onClick={reload}>{t('error.reload')}</Button>
            <LinkButton to={paths.find()} reloadDocument>
              {t('notFound.home')}
            </LinkButton>
          </>
        }
      >
        {t('error.pageText')}
      </EmptyState>
    </div>
  )
}

function isMissingCode(error: unknown): boolean {
  const signs = /dynamically imported module|importing a module|error loading|preload CSS/i
  return error instanceof Error && signs.test(error.message)
}
