import { useId } from 'react'
import { useFormat } from '../../../locales/use-format.ts'
import { PersonEntry, type PersonEntryProps } from './person-entry.tsx'
import styles from './sheet.module.css'

interface PeopleProps {
  title: string
  entries: PersonEntryProps[]
  none?: string
  isOrdered?: boolean
}

export function People({ title, entries, none, isOrdered }: PeopleProps) {
  const id = useId()
  const { number } = useFormat()
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <section className={styles.people} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{number(entries.length)}</span>
      </h2>
      {entries.length === 0 && <p className={styles.note}>{none}</p>}
      <List className={styles.list}>
        {entries.map((entry) => (
          <li key={`${entry.person.email} ${entry.person.since}`} className={styles.entry}>
            <PersonEntry {...entry} />
          </li>
        ))}
      </List>
    </section>
  )
}
