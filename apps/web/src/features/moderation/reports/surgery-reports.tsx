import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { ShownOf } from '../../../ui/text/shown-of.tsx'
import { ReportBadge } from './report-badge.tsx'
import styles from './reports.module.css'
import { useReportsOf } from './use-reports.ts'

export function SurgeryReports({ slug }: { slug: string }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const { data } = useReportsOf(slug)
  if (!data || data.items.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="told">
      <h2 id="told">{t('reports.ofSurgery')}</h2>
      <Rows>
        {data.items.map(({ id, state, kind, message, createdAt, outcome }) => (
          <Row key={id}>
            <div className={styles.badges}>
              <ReportBadge kind={kind} />
              <Link to={paths.reports({ state, open: id })}>{format.date(createdAt)}</Link>
              <span className={styles.soft}>
                {outcome ? t(`reports.outcome.${outcome}`) : t('reports.states.open')}
              </span>
            </div>
            {message && <p className={styles.excerpt}>{message}</p>}
          </Row>
        ))}
      </Rows>
      <ShownOf shown={data.items.length} total={data.total} />
    </section>
  )
}
