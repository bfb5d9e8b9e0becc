import { ArrowLeft } from 'lucide-react'
import { useSurgery } from '../../../queries/use-surgery.ts'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { ApiProblem, isNotFound } from '../../../api/problem.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { Page } from '../../../ui/page.tsx'
import { EmptyState, ErrorState, Waiting } from '../../../ui/feedback/states.tsx'
import { SheetBody } from './sheet-body.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './sheet.module.css'
import { useSheet } from './use-sheet.ts'

export function SheetView({ slug, recurrenceId }: { slug: string; recurrenceId: string }) {
  const t = useMessages('attendance')
  const { data: surgery, error: surgeryError, refetch: refetchSurgery } = useSurgery(slug)
  const { data: sheet, error, refetch } = useSheet(slug, recurrenceId)
  const failure = error ?? surgeryError
  if (sheet && surgery) {
    return (
      <Page
        title={t('sheet.title', { name: surgery.name })}
        heading={<Sentence name={surgery.name} words={(name) => t('sheet.title', { name })} />}
        width="wide"
      >
        <Back slug={slug} />
        <SheetBody sheet={sheet} surgery={surgery} />
      </Page>
    )
  }
  return (
    <Page title={t('sheet.plainTitle')}>
      <Back slug={slug} />
      {failure ? (
        <NoSheet
          error={failure}
          surgery={surgery}
          onRetry={() => {
            void refetch()
            void refetchSurgery()
          }}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

function Back({ slug }: { slug: string }) {
  const t = useMessages('attendance')
  return (
    <p className={styles.screenOnly}>
      <Link to={paths.dates(slug)} className={styles.back}>
        <ArrowLeft {...sign} />
        {t('sheet.dates')}
      </Link>
    </p>
  )
}

function NoSheet({ error, surgery, onRetry }: { error: Error; surgery: Surgery | undefined; onRetry: () => void }) {
  const t = useMessages('attendance')
  const isRefused = error instanceof ApiProblem && error.status === 403
  if (!isRefused && !isNotFound(error) && !(error instanceof ApiProblem && error.status === 400))
    return <ErrorState error={error} onRetry={onRetry} />
  return (
    <EmptyState
      title={isRefused ? t('sheet.notYours') : t('sheet.noDate')}
      actions={
        <>
          <LinkButton to={paths.me()}>{t('sheet.back')}</LinkButton>
          {surgery && <LinkButton to={paths.surgery(surgery.slug)}>{t('own.page')}</LinkButton>}
        </>
      }
    >
      {isRefused ? t('sheet.notYoursText') : t('sheet.noDateText')}
    </EmptyState>
  )
}
