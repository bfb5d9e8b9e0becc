/**
 * Ways to subscribe to an iCalendar feed of ours: the device's own calendar by the webcal scheme, the address itself, and
 * Google's page for it. Nobody is asked anything before a link is followed.
 */
export function calendarLinks(path: string, origin: string) {
  const https = new URL(path, origin).href
  const webcal = https.replace(/^https?:/, 'webcal:')
  return { https, webcal, google: `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}` }
}
