import { ArrowLeft } from 'lucide-react'
import type { Desk } from '@surgeries/contracts/moderation'
import type { ReactNode } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { sign } from '../../../ui/icons.ts'
import { Name } from '../../../ui/text/name.tsx'
import { PageHeading, useTitle } from '../../../ui/page.tsx'
import styles from './desk.module.css'
import { KindBadge } from '../kind-badge.tsx'
import { useWaiting } from '../use-age.ts'

export function DeskHeading({ desk, search, children }: { desk: Desk; search: string; children: ReactNode }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const waits = useWaiting()
  const { content, kind, state, pendingSince } = desk
  useTitle(content.name)
  return (
    <header className={styles.heading}>
      <div className={styles.bar}>
        <Link to={paths.moderation(search)} className={styles.back}>
          <ArrowLeft {...sign} /> {t('desk.back')}
        </Link>
        {children}
      </div>
      <PageHeading>
        <Name languages={content.languages}>{content.name}</Name>
      </PageHeading>
      <p className={styles.facts}>
        <KindBadge kind={kind} />
        {state !== 'pending' && <Badge>{t(`state.${state}`)}</Badge>}
        <span>
          <Name>{content.locality}</Name>, {format.country(content.countryCode)}
        </span>
        {state === 'pending' && pendingSince && (
          <time dateTime={pendingSince} title={format.date(pendingSince)}>
            {waits(pendingSince)}
          </time>
        )}
      </p>
    </header>
  )
}
