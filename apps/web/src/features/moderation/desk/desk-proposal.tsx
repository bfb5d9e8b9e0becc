import type { Desk } from '@surgeries/contracts/moderation'
import type { ReactNode } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { useWallTime } from '../../../ui/dates/wall-time.ts'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { KeepMoved } from '../../../ui/effects/keep-moved.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Changes } from '../differences/changes.tsx'
import styles from './desk.module.css'

export function DeskProposal({ desk, preview }: { desk: Desk; preview: ReactNode }) {
  const t = useMessages('moderation')
  return (
    <>
      {desk.kind !== 'new' && <Difference desk={desk} />}
      {desk.kind === 'new' && desk.effects && <PublicBefore effects={desk.effects} />}
      <section className={styles.section} aria-labelledby="page">
        <h2 id="page">{t(desk.state === 'approved' ? 'history.page' : 'desk.page')}</h2>
        <div className={styles.page}>{preview}</div>
      </section>
    </>
  )
}

function PublicBefore({ effects }: { effects: NonNullable<Desk['effects']> }) {
  const t = useMessages('moderation', 'effects')
  return (
    <Notice title={t('desk.publicBefore')}>
      <p>{t('desk.publicBeforeText')}</p>
      <DateEffects effects={effects} act="restore" />
    </Notice>
  )
}

function Difference({
  desk: { kind, date, changes, approved, content, effects, keepsMoved, isStale, slug },
}: {
  desk: Desk
}) {
  const t = useMessages('moderation', 'effects')
  const wall = useWallTime()
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes">{t('desk.changes')}</h2>
      {date && (
        <Notice>
          {t('desk.oneDate', { date: wall.shortMoment(date.recurrenceId) })} {date.venueName}
        </Notice>
      )}
      {isStale && <Notice tone="warn">{t('desk.stale')}</Notice>}
      {kind === 'end' && <p>{t('desk.changesEnd')}</p>}
      {kind === 'restart' && <p>{t('desk.changesRestart')}</p>}
      {changes.length > 0 && <Changes changes={changes} approved={approved} content={content} />}
      {changes.length === 0 && (kind === 'edit' || kind === 'revert') && <p>{t('desk.changesNone')}</p>}
      {effects && (
        <>
          <h3>{t('effects:title')}</h3>
          <DateEffects effects={effects} />
          <KeepMoved effects={effects} isKept={keepsMoved} />
        </>
      )}
      {slug && (
        <p>
          <Link to={paths.surgery(slug)} target="_blank">
            {t('desk.publicPage')}
          </Link>
        </p>
      )}
    </section>
  )
}
