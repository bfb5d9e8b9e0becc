import { calendarFile } from '../icalendar/calendar-file.ts'
import { eventComponents } from '../icalendar/event-components.ts'
import type { Subject } from '../queries.ts'
import { spanAt } from '../span.ts'
import { tell, type Telling } from '../entries.ts'
import { zoneComponent } from '../icalendar/zone-component.ts'

const COVER = { name: 'A', description: 'B', url: 'https://a.example/', source: 'https://a.example/calendar.ics' }

const SUBJECT: Omit<Subject, 'timeZone'> = {
  id: '019a0000-0000-7000-8000-000000000000',
  slug: 'a',
  name: 'Tea, scones; and the web',
  summary: '',
  directions: '',
  address: '',
  locality: 'Here',
  countryCode: 'GB',
  latitude: 1.5,
  longitude: -2.25,
  pinPrecision: 'door',
  state: 'active',
  sequence: 1,
  changedAt: new Date('2026-11-18T12:00:00Z'),
}

/** The calendar file of a schedule, as the feed of a surgery writes it. */
export function fileOf(telling: Telling, now: Date): string {
  const span = spanAt(now)
  const subject = { ...SUBJECT, timeZone: telling.timeZone }
  const components = [
    zoneComponent(telling.timeZone, span.since),
    ...eventComponents(tell(telling, span), subject, 'https://a.example'),
  ]
  return calendarFile(COVER, components)
}
