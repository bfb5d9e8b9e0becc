import type { Desk } from '@surgeries/contracts/moderation'
import { DECISION_ACTIONS } from '@surgeries/domain/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Decided } from './decided.tsx'
import styles from './decision.module.css'
import { DecisionPanel } from './decision-panel.tsx'
import { LateNotice } from './late-notice.tsx'
import { NothingToDecide } from './nothing-to-decide.tsx'
import type { DeskWork } from './use-desk-work.ts'

export function DecisionArea({ desk, work, search }: { desk: Desk; work: DeskWork; search: string }) {
  const t = useMessages('moderation')
  const actions = DECISION_ACTIONS.filter((action) => desk.moves.includes(action))
  const isOpen = work.own === null && actions.length > 0
  const isIdle = !isOpen && !work.own && !work.isLate
  return (
    <section
      className={styles.area}
      aria-label={t('decide.title')}
      data-open={Boolean(work.draft.action) || !isOpen || undefined}
      data-still={isIdle || undefined}
    >
      {work.own && <Decided desk={desk} own={work.own} work={work} search={search} />}
      {work.isLate && <LateNotice desk={desk} work={work} search={search} />}
      {isOpen && !work.isLate && (
        <>
          {desk.isOwn && <Notice tone="warn">{t('desk.ownAdministrator')}</Notice>}
          <DecisionPanel desk={desk} actions={actions} work={work} />
        </>
      )}
      {isIdle && <NothingToDecide desk={desk} search={search} />}
    </section>
  )
}
