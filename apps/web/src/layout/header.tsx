import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { useSession } from '../api/use-session.ts'
import { AccountLinks } from '../features/accounts/account-links.tsx'
import { paths } from '../paths.ts'
import { CupPin } from '../ui/drawings.tsx'
import styles from './header.module.css'
import { Settings } from './settings.tsx'

export function Header() {
  const { t } = useTranslation('common')
  const nav = useCurrentInView()
  return (
    <header className={styles.header}>
      <Link to={paths.find()} className={styles.logo}>
        <CupPin size="2.1rem" />
        <span>{t('siteName')}</span>
      </Link>
      <nav ref={nav} className={styles.nav} aria-label={t('nav.label')}>
        <NavLink to={paths.find()} end className={styles.find}>
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

/** On a phone the links scroll sideways: the one of this page is never cut off. */
function useCurrentInView() {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const { user } = useSession()
  useEffect(() => {
    const scroll = () => {
      const current = nav.current?.querySelector<HTMLElement>('[aria-current="page"]')
      if (!nav.current || !current) return
      nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2
    }
    scroll()
    addEventListener('resize', scroll)
    return () => removeEventListener('resize', scroll)
  }, [pathname, user])
  return nav
}
