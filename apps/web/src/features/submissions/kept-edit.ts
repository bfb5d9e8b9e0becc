import { type ListingFields, refreshFields } from '../../listing-form/fields.ts'

export interface KeptEdit {
  fields: ListingFields
  message: string
}

const keyOf = (token: string) => `submission-edit-${token.slice(-12)}`

/** What was typed and not sent yet; it lasts as long as the tab, also through a reload. */
export function readKeptEdit(token: string): KeptEdit | null {
  try {
    const kept = sessionStorage.getItem(keyOf(token))
    // Our own writing, of this very page.
    return kept ? refreshed(JSON.parse(kept) as KeptEdit) : null
  } catch {
    return null
  }
}

function refreshed({ fields, message }: KeptEdit): KeptEdit {
  return { fields: refreshFields(fields), message }
}

export function writeKeptEdit(token: string, edit: KeptEdit | null) {
  try {
    if (edit) sessionStorage.setItem(keyOf(token), JSON.stringify(edit))
    else sessionStorage.removeItem(keyOf(token))
  } catch {
    // Storage is refused: it lasts as long as the page.
  }
}
