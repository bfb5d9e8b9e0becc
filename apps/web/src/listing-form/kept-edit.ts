import { readTabDraft, writeTabDraft } from '../drafts/tab-draft.ts'
import { emptyFields, type ListingFields } from './fields.ts'

export interface KeptEdit {
  fields: ListingFields
  message: string
}

export function readKeptEdit(key: string): KeptEdit | null {
  return readTabDraft(key, (stored) => {
    // Our own writing, of this very page.
    const { fields, message } = stored as KeptEdit
    return { fields: { ...emptyFields, ...fields }, message }
  })
}

export function writeKeptEdit(key: string, edit: KeptEdit | null) {
  writeTabDraft(key, edit)
}
