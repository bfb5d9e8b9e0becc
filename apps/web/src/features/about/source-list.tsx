import { useMessages } from '../../locales/use-messages.ts'
import { Disclosure } from '../../ui/feedback/disclosure.tsx'
import styles from './about.module.css'

export function SourceList({ urls }: { urls: readonly string[] }) {
  const t = useMessages('about')
  return (
    <Disclosure className={styles.sources} summary={t('sources')}>
      <ul>
        {urls.map((url) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
