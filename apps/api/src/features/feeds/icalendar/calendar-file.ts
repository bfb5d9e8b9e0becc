import { type Component, newerTextProperty, type Property, textProperty, writeComponent } from './icalendar.ts'
import { SITE_NAME } from '../words.ts'

export interface Cover {
  name: string
  description: string
  url: string
  source: string
}

/** How often programs should look again: so soon somebody hears that tonight is off, and a look costs next to nothing. */
const REFRESH = 'PT1H'

const END = 'END:VCALENDAR\r\n'

/** A whole calendar (VCALENDAR). It holds a zone at least, since it must hold something. */
export function calendarFile(cover: Cover, components: Component[]): string {
  return `${calendarStart(cover)}${components.map(writeComponent).join('')}${END}`
}

export function calendarStart({ name, description, url, source }: Cover): string {
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', `-//${SITE_NAME}//Calendars//EN`],
    ['calscale', {}, 'text', 'GREGORIAN'],
    // RFC 7986, and what programs understood before it.
    newerTextProperty('name', name),
    newerTextProperty('x-wr-calname', name),
    textProperty('description', description),
    newerTextProperty('x-wr-caldesc', description),
    ['url', {}, 'uri', url],
    ['source', {}, 'uri', source],
    ['refresh-interval', {}, 'duration', REFRESH],
    newerTextProperty('x-published-ttl', REFRESH),
  ]
  return writeComponent(['vcalendar', properties, []]).slice(0, -END.length)
}

export const CALENDAR_END = END
