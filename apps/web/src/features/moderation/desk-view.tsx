import type { Desk } from '@surgeries/contracts/moderation'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { DECISION_ACTIONS, type DecisionAction } from '@surgeries/domain/moderation'
import { type ComponentType, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../../locales/use-messages.ts'
import { useSearchParams } from '../../navigation/hooks.ts'
import { Link } from '../../navigation/link.tsx'
import { isNotFound } from '../../api/problem.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/feedback/states.tsx'
import { DecisionArea } from './decision/decision-area.tsx'
import { DECISION_DETAILS_ID } from './decision/decision-panel.tsx'
import { DeskAround } from './desk/desk-around.tsx'
import { DeskHeading } from './desk/desk-heading.tsx'
import { DeskOrganiser } from './desk/desk-organiser.tsx'
import { DeskProposal } from './desk/desk-proposal.tsx'
import { DeskSignals } from './desk/desk-signals.tsx'
import styles from './desk/desk.module.css'
import { HistoryList } from './history/history-list.tsx'
import { KeysButton } from './keys/keys-button.tsx'
import { readFilter, writeFilter } from './queue/queue-filter.ts'
import { useDesk } from './decision/use-desk.ts'
import { type DeskWork, useDeskWork } from './decision/use-desk-work.ts'

interface DeskProps {
  id: string
  Preview: ComponentType<{ surgery: Surgery }>
}

export function DeskView({ id, Preview }: DeskProps) {
  const t = useMessages('moderation')
  const { data: desk, error, refetch } = useDesk(id)
  if (desk) return <DeskOn key={desk.id} desk={desk} Preview={Preview} />
  if (isNotFound(error)) {
    return (
      <EmptyState title={t('desk.gone')} actions={<LinkButton to={paths.moderation()}>{t('desk.back')}</LinkButton>}>
        {t('desk.goneText')}
      </EmptyState>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div className={styles.waiting}>
      <Skeleton width="half" />
      <Skeleton />
      <Skeleton />
    </div>
  )
}

function DeskOn({ desk, Preview }: { desk: Desk; Preview: DeskProps['Preview'] }) {
  const t = useMessages('moderation')
  const [address] = useSearchParams()
  const search = writeFilter(readFilter(address)).toString()
  const wished = DECISION_ACTIONS.find((action) => action === address.get('decision')) ?? null
  const work = useDeskWork(desk, wished)
  return (
    <div className={styles.desk}>
      <DeskHeading desk={desk} search={search}>
        <DeskKeys change={work.change} />
      </DeskHeading>
      <div className={styles.main}>
        <DeskSignals desk={desk} />
        <DeskOrganiser desk={desk} />
        <DeskProposal desk={desk} preview={<Preview surgery={desk.preview} />} />
        <DeskAround desk={desk} />
        <section className={styles.section} aria-labelledby="history">
          <h2 id="history">{t('desk.history')}</h2>
          <HistoryList entries={desk.history} total={desk.historyTotal} />
          {desk.slug && <Link to={paths.surgeryHistory(desk.slug)}>{t('desk.surgeryHistory')}</Link>}
        </section>
      </div>
      <DecisionArea desk={desk} work={work} search={search} />
    </div>
  )
}

function DeskKeys({ change }: Pick<DeskWork, 'change'>) {
  const actions = useMemo(() => {
    const choose = (action: DecisionAction) => () => {
      flushSync(() => change({ action }))
      document.getElementById(DECISION_DETAILS_ID)?.focus()
    }
    return { a: choose('approve'), c: choose('request_changes'), r: choose('reject') }
  }, [change])
  return <KeysButton actions={actions} />
}
