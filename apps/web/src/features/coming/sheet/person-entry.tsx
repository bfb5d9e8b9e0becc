import type { ExpectedPerson } from '@surgeries/contracts/attendances'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useSubjects } from '../use-subjects.ts'
import type { Match, Wanter } from './match.ts'
import styles from './sheet.module.css'

export interface PersonEntryProps {
  person: ExpectedPerson
  matches?: Match[]
  missing?: Wanter['missing']
}

export function PersonEntry({ person, matches, missing }: PersonEntryProps) {
  const t = useMessages('attendance')
  const { list } = useFormat()
  const subjects = useSubjects()
  const { email, topics, languages, note } = person
  const nameOf = ({ name }: ExpectedPerson) => name || t('sheet.nameless')
  const missed = missing ? subjects(missing) : []
  return (
    <>
      <p className={styles.name}>{nameOf(person)}</p>
      <p>
        {subjects({ topics, languages: [] }).join(', ') || t('sheet.anything')}
        {languages.length > 0 && ` · ${subjects({ topics: [], languages }).join(', ')}`}
      </p>
      {note && <p className={styles.said}>{note}</p>}
      {matches?.map(({ helper, topics: shared, languages: spoken }) => (
        <p key={`${helper.email} ${helper.since}`} className={styles.match}>
          {t('sheet.match', {
            name: nameOf(helper),
            things: list(subjects({ topics: shared, languages: spoken })),
          })}
        </p>
      ))}
      {missed.length > 0 && (
        <p className={styles.missing}>{t('sheet.missing', { things: list(missed, 'disjunction') })}</p>
      )}
      <p className={styles.address}>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
    </>
  )
}
