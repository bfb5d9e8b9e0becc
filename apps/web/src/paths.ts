/** Every address of the product, once. */

export interface CarriedPlace {
  lat: number
  lng: number
  locality?: string
}

export const paths = {
  find: (search = '') => (search ? `/?${search}` : '/'),
  calendar: (search = '') => (search ? `/calendar?${search}` : '/calendar'),
  surgery: (slug: string) => `/surgeries/${slug}`,
  newSurgery: (slug: string) => `/surgeries/${slug}?new=1`,
  editSurgery: (slug: string) => `/me/surgeries/${slug}/edit`,
  register: (place?: CarriedPlace) => withQuery('/register', { ...place }),
  submission: (token: string) => `/submissions/${token}`,
  question: (token: string) => `/questions/${token}`,
  attendance: (token: string) => `/attendances/${token}`,
  me: () => '/me',
  dates: (slug: string) => `/me/surgeries/${slug}/dates`,
  sheet: (slug: string, recurrenceId: string) => `/me/surgeries/${slug}/dates/${recurrenceId}`,
  venue: (slug: string, recurrenceId: string) => `/me/surgeries/${slug}/dates/${recurrenceId}/venue`,
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  signInConfirm: () => '/sign-in/confirm',
  moderation: (search = '') => (search ? `/moderation?${search}` : '/moderation'),
  /** A submission on the desk; `search` holds the queue that it came from, and the decision to begin with. */
  desk: (id: string, search = '') => (search ? `/moderation/${id}?${search}` : `/moderation/${id}`),
  reports: (query: { state?: string; open?: string } = {}) => withQuery('/moderation/reports', query),
  surgeryHistory: (slug: string) => `/moderation/surgeries/${slug}`,
  about: () => '/about',
  data: () => '/about/data',
  apiDocs: () => '/api/docs',
  inbox: () => '/dev/inbox',
} as const

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path
}
