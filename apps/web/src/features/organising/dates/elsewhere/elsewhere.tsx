import { useState } from 'react'
import { useMessages } from '../../../../locales/use-messages.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ErrorState, Skeleton } from '../../../../ui/feedback/states.tsx'
import styles from '../dates.module.css'
import { ImportForm } from './import-form.tsx'
import { ImportState } from './import-state.tsx'
import { useImport } from './use-import.ts'

export function Elsewhere({ slug }: { slug: string }) {
  const t = useMessages('dates')
  const { data, error, refetch, isPending } = useImport(slug)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <section className={styles.section} aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhere.title')}</h2>
      <p>{t('elsewhere.text')}</p>
      {isPending && <Skeleton width="half" />}
      {error && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !isOpen && <ImportState slug={slug} kept={data} onChange={() => setIsOpen(true)} />}
      {data === null && !isOpen && (
        <div>
          <Button onClick={() => setIsOpen(true)}>{t('elsewhere.open')}</Button>
        </div>
      )}
      {data !== undefined && isOpen && <ImportForm slug={slug} kept={data} onDone={close} onClose={close} />}
    </section>
  )
}
