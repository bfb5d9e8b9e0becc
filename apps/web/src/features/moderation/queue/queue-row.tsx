import type { QueueItem } from '@surgeries/contracts/moderation'
import { HandHeart } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Name } from '../../../ui/text/name.tsx'
import { KindBadge } from '../kind-badge.tsx'
import styles from './queue.module.css'
import { SignalBadge } from '../signal-badge.tsx'
import { useAge } from '../use-age.ts'

export function QueueRow({ item, search }: { item: QueueItem; search: string }) {
  const t = useMessages('moderation')
  const format = useFormat()
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={paths.desk(item.id, search)} className={styles.name} data-queue-item={item.id}>
          <Name>{item.name}</Name>
        </Link>
        <p className={styles.where}>
          <Name>{item.locality}</Name>, {format.country(item.countryCode)}
        </p>
      </div>
      <Age item={item} />
      <div className={styles.badges}>
        <KindBadge kind={item.kind} />
        {item.isMine && (
          <Badge tone="accent" shape={<HandHeart size="1.1em" aria-hidden="true" />}>
            {t('queue.mine')}
          </Badge>
        )}
        {item.state !== 'pending' && <Badge>{t(`state.${item.state}`)}</Badge>}
        {[...new Set(item.signals.map(({ signal }) => signal))].map((signal) => (
          <SignalBadge key={signal} signal={signal} />
        ))}
        {item.state === 'pending' && !item.mayDecide && <span className={styles.soft}>{t('queue.notYours')}</span>}
      </div>
    </li>
  )
}

function Age({ item }: { item: QueueItem }) {
  const t = useMessages('moderation')
  const age = useAge()
  const format = useFormat()
  if (item.state !== 'pending' || !item.pendingSince) return null
  return (
    <time className={styles.age} dateTime={item.pendingSince} title={format.date(item.pendingSince)}>
      <span className="visually-hidden">{t('age.since')} </span>
      {age(item.pendingSince)}
    </time>
  )
}
