import type { Offer } from '@surgeries/domain/listing-choices'

/** What somebody says about coming. All of it may stay empty. */
export interface Wish {
  topics: Offer[]
  languages: string[]
  note: string
  name: string
}

const EMPTY_WISH: Wish = { topics: [], languages: [], note: '', name: '' }

export interface AnnounceDraft {
  wish: Wish
  /** Null until it is touched: then it is the address of who is signed in. */
  email: string | null
}

export const EMPTY_DRAFT: AnnounceDraft = { wish: EMPTY_WISH, email: null }
