import type { HistoryEntry } from '@surgeries/contracts/history'
import type { ReactNode } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Changes } from '../differences/changes.tsx'
import { Disclosure } from '../../../ui/feedback/disclosure.tsx'
import { ShownOf } from '../../../ui/text/shown-of.tsx'
import styles from './history.module.css'
import { useActionWords, useActorWords, useNoteWords } from './history-words.ts'

interface HistoryListProps {
  entries: HistoryEntry[]
  total: number
  renderActions?: (entry: HistoryEntry) => ReactNode
}

export function HistoryList({ entries, total, renderActions }: HistoryListProps) {
  const t = useMessages('moderation')
  const format = useFormat()
  const actionWords = useActionWords()
  const actorWords = useActorWords()
  const noteWords = useNoteWords()
  if (entries.length === 0) return <p>{t('history.empty')}</p>
  return (
    <>
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p className={styles.what}>{actionWords(entry)}</p>
            <p className={styles.soft}>
              {actorWords(entry.actor)} ·{' '}
              <time dateTime={entry.at}>
                {format.date(entry.at)}, {format.time(entry.at)}
              </time>
            </p>
            {(entry.note || entry.date) && <p className={styles.note}>{noteWords(entry)}</p>}
            {entry.difference.length > 0 && (
              <Disclosure
                summary={
                  isFirstVersion(entry)
                    ? t('history.firstVersion')
                    : t('history.difference', { count: entry.difference.length })
                }
              >
                <Changes changes={entry.difference} />
              </Disclosure>
            )}
            {renderActions?.(entry)}
          </li>
        ))}
      </ol>
      <ShownOf shown={entries.length} total={total} />
    </>
  )
}

function isFirstVersion({ action, submissionId }: HistoryEntry): boolean {
  return action === 'confirm' && submissionId !== null
}
