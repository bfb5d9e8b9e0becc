const API = '/api/v1'

/** The calendars of a surgery, as files for other programs. */
export const feeds = {
  surgery: (slug: string) => `${API}/surgeries/${slug}/calendar.ics`,
  date: (slug: string, recurrenceId: string) => `${API}/surgeries/${slug}/occurrences/${recurrenceId}/calendar.ics`,
} as const
