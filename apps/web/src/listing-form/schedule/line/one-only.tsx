import { useContext } from 'react'
import { Link } from '../../../navigation/link.tsx'
import { RichText } from '../../../locales/rich-text.tsx'
import { paths } from '../../../paths.ts'
import { OwnSlug } from '../near/use-near-dates.ts'
import styles from '../next-dates.module.css'

export function OneOnly() {
  const slug = useContext(OwnSlug)
  if (slug === null) return null
  return (
    <p className={styles.words}>
      <RichText namespace="listing-form" message="schedule.oneOnly" values={{ dates: linkTo(paths.dates(slug)) }} />
    </p>
  )
}

function linkTo(path: string) {
  return (words: string) => <Link to={path}>{words}</Link>
}
