import type { readSheet } from '@surgeries/contracts/attendances'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import type { Answer } from '../../../api/call.ts'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { EmptyState } from '../../../ui/feedback/states.tsx'
import { Wanted } from '../wanted.tsx'
import { eveningOf } from './match.ts'
import { People } from './people.tsx'
import { SheetTools } from './sheet-tools.tsx'
import styles from './sheet.module.css'

interface SheetBodyProps {
  sheet: Answer<typeof readSheet>
  surgery: Pick<Surgery, 'timeZone'>
}

export function SheetBody({ sheet: { occurrence, summary, people }, surgery }: SheetBodyProps) {
  const t = useMessages('attendance', 'coming')
  const [printsAddresses, setPrintsAddresses] = useState(false)
  const { wanters, helpers, waiting } = eveningOf(people)
  return (
    <div className={styles.sheet} data-addresses={printsAddresses ? 'printed' : 'kept'}>
      <div className={styles.when}>
        <OccurrenceWhen occurrence={occurrence} timeZone={surgery.timeZone} isLong />
        <OccurrenceStatus occurrence={occurrence} timeZone={surgery.timeZone} />
        <OccurrenceVenue occurrence={occurrence} isLong />
      </div>
      {people.length === 0 ? (
        <EmptyState title={t('sheet.emptyTitle')}>{t('sheet.emptyText')}</EmptyState>
      ) : (
        <>
          <div className={styles.summary}>
            <Numbers summary={summary} />
            <Wanted summary={summary} />
          </div>
          <SheetTools people={people} printsAddresses={printsAddresses} onPrintAddresses={setPrintsAddresses} />
          <div className={styles.columns}>
            <People
              title={t('sheet.wanters')}
              none={t('sheet.noWanters')}
              entries={wanters.map((wanter) => ({ ...wanter }))}
            />
            <People
              title={t('sheet.helpers')}
              none={t('sheet.noHelpers')}
              entries={helpers.map((person) => ({ person }))}
            />
          </div>
          {waiting.length > 0 && (
            <People title={t('sheet.waiting')} isOrdered entries={waiting.map((person) => ({ person }))} />
          )}
          <p className={styles.note}>{t('sheet.privacy')}</p>
        </>
      )}
    </div>
  )
}

function Numbers({ summary: { wantHelp, offerHelp, waiting, seatsLeft } }: Pick<SheetBodyProps['sheet'], 'summary'>) {
  const t = useMessages('attendance', 'coming')
  const numbers = [
    t('coming:expected.wantHelp', { count: wantHelp }),
    t('coming:expected.offerHelp', { count: offerHelp }),
    waiting > 0 && t('coming:expected.waits', { count: waiting }),
    seatsLeft !== null && t('coming:expected.left', { count: seatsLeft }),
  ]
  return <p className={styles.note}>{numbers.filter(Boolean).join(' · ')}</p>
}
