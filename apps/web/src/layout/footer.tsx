import { useMessages } from '../locales/use-messages.ts'
import { Link } from '../navigation/link.tsx'
import { paths } from '../paths.ts'
import { CupPin } from '../ui/drawings.tsx'
import styles from './footer.module.css'

export function Footer() {
  const t = useMessages('common')
  return (
    <footer className={styles.footer}>
      <CupPin size="2rem" />
      <div>
        <p>{t('footer.line')}</p>
        <p className={styles.soft}>{t('footer.open')}</p>
      </div>
      <ul className={styles.links}>
        <li>
          <Link to={paths.about()}>{t('nav.about')}</Link>
        </li>
        <li>
          <Link to={paths.data()}>{t('footer.data')}</Link>
        </li>
        <li>
          <a href={paths.apiDocs()}>{t('footer.api')}</a>
        </li>
      </ul>
    </footer>
  )
}
