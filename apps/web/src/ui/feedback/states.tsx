import type { ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { Button } from '../controls/button.tsx'
import { EmptyTable, SpiltTea } from '../drawings.tsx'
import styles from './states.module.css'

type Width = 'full' | 'half' | 'third'

interface StateProps {
  title: ReactNode
  children?: ReactNode
  drawing?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, children, actions, drawing = <EmptyTable /> }: StateProps) {
  return (
    <div className={styles.state}>
      {drawing}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useMessages('common')
  const isAway = error instanceof Unreachable
  return (
    <div role="alert">
      <EmptyState
        drawing={<SpiltTea />}
        title={isAway ? t('error.unreachable') : t('error.title')}
        actions={onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
      >
        {isAway ? t('error.unreachableText') : <ErrorWords error={error} />}
      </EmptyState>
    </div>
  )
}

function ErrorWords({ error }: { error: unknown }) {
  const t = useMessages('common')
  if (error instanceof ApiProblem && error.code === 'too_many_requests') return t('error.tooMany')
  if (error instanceof ApiProblem && error.status < 500) return error.message
  return t('error.text')
}

export function Skeleton({ width = 'full' }: { width?: Width }) {
  return <span className={`${styles.skeleton} ${styles[width]}`} aria-hidden="true" />
}

export function Waiting({ lines = ['half', 'full', 'third'] }: { lines?: Width[] }) {
  const t = useMessages('common')
  return (
    <div role="status" aria-busy="true" aria-label={t('loading')}>
      {lines.map((width, index) => (
        <Skeleton key={index} width={width} />
      ))}
    </div>
  )
}
