import { History } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useSession } from '../../../api/use-session.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import styles from './history.module.css'

export function HistoryLink({ slug }: { slug: string }) {
  const t = useMessages('common')
  const { user } = useSession()
  if (!user?.mayModerate) return null
  return (
    <p className={styles.link}>
      <LinkButton to={paths.surgeryHistory(slug)} icon={<History size="1.15em" aria-hidden="true" />}>
        {t('nav.history')}
      </LinkButton>
    </p>
  )
}
