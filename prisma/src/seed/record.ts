import { readFileSync } from 'node:fs'
import type { EventStatus } from '../../generated/client.ts'

/** A surgery on public record: see data/record/README.md. */
export interface RecordedSurgery {
  id: string
  name: string
  status: 'ran' | 'planned' | 'reported'
  venue: string | null
  address: string | null
  postcode: string | null
  locality: string | null
  city: string
  countryCode: string
  latitude: number
  longitude: number
  timeZone: string
  recurrence: string | null
  host: string | null
  hostWebsite: string | null
  firstHeldOn: string | null
  description: string
  notes: string | null
  sources: string[]
}

export interface RecordedEvent {
  id: string
  surgery: string
  title: string
  start: string
  end: string | null
  venue: string | null
  address: string | null
  status: EventStatus
  peopleHelped: number | null
  surgeons: number | null
  attendance: number | null
  description: string
  notes: string | null
  sources: string[]
}

const FOLDER = new URL('../../data/record/', import.meta.url)

export function readRecordedSurgeries(): RecordedSurgery[] {
  return JSON.parse(readFileSync(new URL('surgeries.json', FOLDER), 'utf8')) as RecordedSurgery[]
}

export function readRecordedEvents(): RecordedEvent[] {
  return JSON.parse(readFileSync(new URL('events.json', FOLDER), 'utf8')) as RecordedEvent[]
}
