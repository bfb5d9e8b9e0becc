import type { SubmissionState } from '@surgeries/domain/moderation'
import { Check, CircleX, Clock, type LucideIcon, Mail, MessageCircleQuestion, Undo2 } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import { EndLink } from '../../ui/feedback/end-link.tsx'
import { Name } from '../../ui/text/name.tsx'
import { ShownOf } from '../../ui/text/shown-of.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Failure } from './failure.tsx'
import styles from './organising.module.css'
import type { MySubmission } from './use-mine.ts'
import { useEndLink } from './lifecycle/use-moves.ts'

const LOOKS: Record<SubmissionState, { shape: LucideIcon; tone: BadgeTone }> = {
  unconfirmed: { shape: Mail, tone: 'warn' },
  pending: { shape: Clock, tone: 'plain' },
  changes_requested: { shape: MessageCircleQuestion, tone: 'warn' },
  approved: { shape: Check, tone: 'good' },
  rejected: { shape: CircleX, tone: 'bad' },
  withdrawn: { shape: Undo2, tone: 'plain' },
  expired: { shape: Clock, tone: 'plain' },
}

export function MySubmissions({ submissions, total }: { submissions: MySubmission[]; total: number }) {
  const t = useMessages('organising')
  return (
    <section className={styles.section} aria-labelledby="submissions">
      <h2 id="submissions">{t('submissions')}</h2>
      {submissions.length === 0 && <p>{t('submissionsNone')}</p>}
      {submissions.length > 0 && (
        <Rows>
          {submissions.map((submission) => (
            <Submission key={submission.id} submission={submission} />
          ))}
        </Rows>
      )}
      <ShownOf shown={submissions.length} total={total} />
    </section>
  )
}

function Submission({ submission }: { submission: MySubmission }) {
  const t = useMessages('organising')
  const format = useFormat()
  const end = useEndLink(submission)
  const { kind, state, name, locality, slug, statusPath, updatedAt } = submission
  const { shape: Shape, tone } = LOOKS[state]
  return (
    <Row>
      <p>
        <Link to={statusPath} className={styles.name}>
          <Name>{name}</Name>
        </Link>
        , <Name>{locality}</Name>
      </p>
      <div className={styles.line}>
        <Badge tone={tone} shape={<Shape size="1.1em" aria-hidden="true" />}>
          {t(`state.${state}`)}
        </Badge>
        <span className={styles.soft}>
          {t(`kind.${kind}`)} · {t('sent', { date: format.date(updatedAt) })}
        </span>
        {state === 'approved' && slug && <Link to={paths.surgery(slug)}>{t('view')}</Link>}
        <EndLink name={name} end={end} failure={<Failure error={end.error} />} />
      </div>
    </Row>
  )
}
