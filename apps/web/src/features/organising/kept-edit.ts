import { type ListingFields, refreshFields } from '../../listing-form/fields.ts'

export interface KeptEdit {
  fields: ListingFields
  message: string
}

const keyOf = (slug: string) => `surgery-edit-${slug}`

/** What was typed and not sent yet; it lasts as long as the tab, also through a reload. */
export function readKeptEdit(slug: string): KeptEdit | null {
  try {
    const kept = sessionStorage.getItem(keyOf(slug))
    // Our own writing, of this very page.
    return kept ? refreshed(JSON.parse(kept) as KeptEdit) : null
  } catch {
    return null
  }
}

function refreshed({ fields, message }: KeptEdit): KeptEdit {
  return { fields: refreshFields(fields), message }
}

export function writeKeptEdit(slug: string, edit: KeptEdit | null) {
  try {
    if (edit) sessionStorage.setItem(keyOf(slug), JSON.stringify(edit))
    else sessionStorage.removeItem(keyOf(slug))
  } catch {
    // Storage is refused: it lasts as long as the page.
  }
}
