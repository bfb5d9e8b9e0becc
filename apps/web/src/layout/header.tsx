import { useMessages } from '../locales/use-messages.ts'
import { Link, NavLink } from '../navigation/link.tsx'
import { AccountLinks } from '../features/accounts/account-links.tsx'
import { paths } from '../paths.ts'
import { CupPin } from '../ui/drawings.tsx'
import styles from './header.module.css'
import { Settings } from './settings.tsx'

export function Header() {
  const t = useMessages('common')
  return (
    <header className={styles.header}>
      <Link to={paths.find()} className={styles.logo}>
        <CupPin size="2.1rem" />
        <span>{t('siteName')}</span>
      </Link>
      <nav className={styles.nav} aria-label={t('nav.label')}>
        <NavLink to={paths.find()} end>
          {t('nav.find')}
        </NavLink>
        <NavLink to={paths.calendar()}>{t('nav.calendar')}</NavLink>
        <NavLink to={paths.register()}>{t('nav.start')}</NavLink>
        <NavLink to={paths.about()} end>
          {t('nav.about')}
        </NavLink>
        <AccountLinks />
      </nav>
      <Settings />
    </header>
  )
}
