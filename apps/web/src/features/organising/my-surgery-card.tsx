import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/controls/button.tsx'
import { MarkBadge } from '../../ui/mark.tsx'
import { Name } from '../../ui/text/name.tsx'
import { HiddenSurgery } from './hidden-surgery.tsx'
import { NextDate } from './next-date.tsx'
import { PauseOrEnd } from './lifecycle/pause-or-end.tsx'
import { Restart } from './lifecycle/restart.tsx'
import { Resume } from './lifecycle/resume.tsx'
import styles from './organising.module.css'
import { StillRuns } from './lifecycle/still-runs.tsx'
import { SurgeryFacts } from './surgery-facts.tsx'
import type { MySubmission, MySurgery } from './use-mine.ts'
import { WaitingChange } from './waiting-change.tsx'

export function MySurgeryCard({ surgery, submissions }: { surgery: MySurgery; submissions: MySubmission[] }) {
  const t = useMessages('organising', 'common')
  const format = useFormat()
  const { slug, name, locality, countryCode, mark, hidden, openSubmission } = surgery
  const shownName = <Name languages={surgery.languages}>{name}</Name>
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3>{hidden ? shownName : <Link to={paths.surgery(slug)}>{shownName}</Link>}</h3>
        {hidden ? <Badge tone="warn">{t('common:state.hidden')}</Badge> : <MarkBadge mark={mark} />}
      </div>
      <p className={styles.soft}>
        <Name>{locality}</Name>, {format.country(countryCode)}
      </p>
      {hidden && <HiddenSurgery slug={slug} hidden={hidden} />}
      {!hidden && <SurgeryFacts surgery={surgery} />}
      {!hidden && <NextDate surgery={surgery} />}
      {openSubmission && (
        <WaitingChange waiting={openSubmission} submission={submissions.find(({ id }) => id === openSubmission.id)} />
      )}
      {!hidden && <Moves surgery={surgery} />}
    </li>
  )
}

function Moves({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const { slug, state, openSubmission } = surgery
  const isEnded = state === 'ended'
  return (
    <>
      <div className={styles.actions}>
        {(state === 'active' || state === 'dormant') && <StillRuns surgery={surgery} />}
        {state === 'paused' && <Resume surgery={surgery} />}
        {!isEnded && <LinkButton to={paths.dates(slug)}>{t('dates')}</LinkButton>}
        {!isEnded && <LinkButton to={paths.editSurgery(slug)}>{t('edit')}</LinkButton>}
        <LinkButton to={paths.surgery(slug)} look="quiet">
          {t('view')}
        </LinkButton>
      </div>
      {isEnded ? !openSubmission && <Restart surgery={surgery} /> : <PauseOrEnd surgery={surgery} />}
    </>
  )
}
