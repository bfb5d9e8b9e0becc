import { Suspense, type ReactNode } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import { usePathname } from '../navigation/hooks.ts'
import { ScrollRestoration } from '../navigation/scroll-restoration.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import styles from './layout.module.css'
import { OfflineBanner } from './offline-banner.tsx'

export function Layout({ children }: { children: ReactNode }) {
  const t = useMessages('common')
  const isMap = usePathname() === '/'
  return (
    <div className={isMap ? `${styles.layout} ${styles.filled}` : styles.layout}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>{children}</Suspense>
      </main>
      {!isMap && <Footer />}
      <ScrollRestoration />
    </div>
  )
}
