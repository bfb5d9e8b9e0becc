const API = '/api/v1'

export const feeds = {
  surgery: (slug: string) => `${API}/surgeries/${slug}/calendar.ics`,
  date: (slug: string, recurrenceId: string) => `${API}/surgeries/${slug}/occurrences/${recurrenceId}/calendar.ics`,
} as const
