import { Rss } from 'lucide-react'
import type { BoundingBox } from '@surgeries/domain/geo'
import { useMessages } from '../../../locales/use-messages.ts'
import { Subscribe } from '../../../ui/dates/subscribe.tsx'
import { sign } from '../../../ui/icons.ts'
import { feedQueryOf } from '../filters/filter.ts'
import type { Finding } from '../filters/finding.ts'
import { Disclosure } from '../../../ui/feedback/disclosure.tsx'
import styles from './export-links.module.css'

const API = '/api/v1'

export function ExportLinks({ finding, box }: { finding: Finding; box: BoundingBox | null }) {
  const t = useMessages('finding')
  const query = feedQueryOf(finding, box)
  const asked = query && `?${query}`
  return (
    <Disclosure className={styles.along} summary={t('along.title')}>
      <div className={styles.ways}>
        <Subscribe path={`${API}/calendar.ics${asked}`} hint={t('along.hint')} />
        <a className={styles.news} href={`${API}/surgeries.atom${asked}`}>
          <Rss {...sign} />
          {t('along.news')}
        </a>
      </div>
    </Disclosure>
  )
}
