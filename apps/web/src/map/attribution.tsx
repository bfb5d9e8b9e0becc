import { useMessages } from '../locales/use-messages.ts'
import { Link } from '../navigation/link.tsx'
import { useSite } from '../api/use-site.ts'
import { paths } from '../paths.ts'
import { ON_MAP } from './labels/use-room.ts'
import styles from './map.module.css'

export function Attribution() {
  const t = useMessages('common')
  const { tiles } = useSite()
  return (
    <p className={styles.attribution} {...{ [ON_MAP]: true }}>
      {tiles && <Credit html={tiles.attribution} />}
      <Link to={paths.data()}>{t('map.sources')}</Link>
    </p>
  )
}

function Credit({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return (
    <span>
      {[...body.childNodes].map((node, index) =>
        node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol) ? (
          <a key={index} href={node.href}>
            {node.textContent}
          </a>
        ) : (
          node.textContent
        ),
      )}
    </span>
  )
}
