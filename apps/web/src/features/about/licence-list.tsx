import { useMessages } from '../../locales/use-messages.ts'
import { Skeleton } from '../../ui/feedback/states.tsx'
import styles from './data.module.css'
import { useLicences } from './use-licences.ts'

export function LicenceList() {
  const t = useMessages('about')
  const { data, isPending } = useLicences()
  if (isPending) return <Skeleton />
  if (!data) return <p>{t('data.software.none')}</p>
  return (
    <div className={styles.scroll}>
      <table className={styles.licences}>
        <thead>
          <tr>
            <th scope="col">{t('data.software.name')}</th>
            <th scope="col">{t('data.software.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ name, version, licence, url }) => (
            <tr key={`${name}@${version}`}>
              <td>
                {url ? (
                  <a href={url} rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                <span className={styles.version}>{version}</span>
              </td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
