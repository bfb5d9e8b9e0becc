import type { ReactNode } from 'react'
import { AlsoSaid } from '../ui/controls/field.tsx'
import type { FieldName } from './fields.ts'
import { NoteFor, useFieldNotes } from './field-notes.tsx'
import styles from './field-spot.module.css'

export function FieldSpot({
  field,
  children,
  notes = [],
}: {
  field: FieldName
  notes?: FieldName[]
  children: ReactNode
}) {
  const fields = [field, ...notes]
  const isNoted = useFieldNotes().some((note) => fields.includes(note.field))
  const notesId = `${spotId(field)}-notes`
  return (
    <div id={spotId(field)} className={styles.spot}>
      {isNoted && (
        <div id={notesId} className={styles.spot}>
          <NoteFor fields={fields} />
        </div>
      )}
      <AlsoSaid value={isNoted ? notesId : undefined}>{children}</AlsoSaid>
    </div>
  )
}

export function spotId(field: string): string {
  return `field-${field}`
}

/** Leads to a field: the first thing in its spot that takes the focus. False when it is not on the page. */
export function focusField(field: string): boolean {
  const spot = document.getElementById(spotId(field))
  const target = spot?.querySelector<HTMLElement>('[data-focus-first], input, textarea, select, button, [tabindex]')
  spot?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
  return Boolean(target)
}
