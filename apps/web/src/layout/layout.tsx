import { Suspense } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import styles from './layout.module.css'
import { OfflineBanner } from './offline-banner.tsx'

export function Layout() {
  const t = useMessages('common')
  const isMap = useLocation().pathname === '/'
  return (
    <div className={isMap ? `${styles.layout} ${styles.filled}` : styles.layout}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {!isMap && <Footer />}
      <ScrollRestoration getKey={(location) => location.pathname} />
    </div>
  )
}
