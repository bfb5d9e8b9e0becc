import type { Desk } from '@surgeries/contracts/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { Name } from '../../../ui/text/name.tsx'
import styles from './desk.module.css'
import { useDistance } from '../../../locales/use-distance.ts'

export function Twins({ twins }: Pick<Desk, 'twins'>) {
  const t = useMessages('moderation')
  const distance = useDistance()
  if (twins.length === 0) return null
  return (
    <>
      <h3>{t('desk.twins')}</h3>
      <ul className={styles.others}>
        {twins.map(({ id, name, locality, distanceKm }) => (
          <li key={id}>
            <Link to={paths.desk(id)}>
              <Name>{name}</Name>
            </Link>
            , <Name>{locality}</Name> ({t('desk.away', { distance: distance(distanceKm) })})
          </li>
        ))}
      </ul>
    </>
  )
}
