import { readTabDraft, writeTabDraft } from '../drafts/tab-draft.ts'
import { type ListingFields, refreshFields } from './fields.ts'

export interface KeptEdit {
  fields: ListingFields
  message: string
}

export function readKeptEdit(key: string): KeptEdit | null {
  return readTabDraft(key, (stored) => {
    // Our own writing, of this very page.
    const { fields, message } = stored as KeptEdit
    return { fields: refreshFields(fields), message }
  })
}

export function writeKeptEdit(key: string, edit: KeptEdit | null) {
  writeTabDraft(key, edit)
}
