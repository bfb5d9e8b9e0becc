import type { FieldNote } from '@surgeries/contracts/submissions'
import { createContext, useContext } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import styles from './field-notes.module.css'

const Notes = createContext<readonly FieldNote[]>([])

export const FieldNotes = Notes.Provider

export function useFieldNotes(): readonly FieldNote[] {
  return useContext(Notes)
}

export function NoteFor({ fields }: { fields: readonly FieldNote['field'][] }) {
  const t = useMessages('listing-form')
  const notes = useFieldNotes().filter(({ field }) => fields.includes(field))
  return notes.map(({ field, note }) => (
    <blockquote key={field} className={styles.note}>
      <p className={styles.who}>{t('note')}</p>
      <p className={styles.words}>{note}</p>
    </blockquote>
  ))
}
