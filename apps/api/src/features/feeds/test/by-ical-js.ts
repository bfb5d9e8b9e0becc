import { DAY_MS } from '@surgeries/domain/dates/durations'
import ICAL from 'ical.js'
import { inOrder, type Meeting, type Reader, type Reading } from './meeting.ts'

/** No calendar of ours repeats more often within the window of a test. */
const MOST_STEPS = 5000

/** ical.js, which Thunderbird and many others use: its parser, its iterator, and its reading of the zones in the file. */
export const byIcalJs: Reader = { name: 'ical.js', takesTheSecondOfTwo: true, read: (readings) => readings.map(expand) }

function expand(reading: Reading): Meeting[] {
  const calendar = ICAL.Component.fromString(reading.file)
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const all = calendar.getAllSubcomponents('vevent')
  const exceptions = all.filter((event) => event.hasProperty('recurrence-id'))
  const meetings = all
    .filter((event) => !event.hasProperty('recurrence-id'))
    .flatMap((event) => {
      const uid = event.getFirstPropertyValue('uid')
      const its = exceptions.filter((exception) => exception.getFirstPropertyValue('uid') === uid)
      return occurrencesOf(new ICAL.Event(event, { exceptions: its, strictExceptions: true }), reading)
    })
  return inOrder(meetings, reading)
}

function occurrencesOf(event: ICAL.Event, { until }: Reading) {
  if (!event.isRecurring()) return [meetingOf(event, event.startDate)]
  const iterator = event.iterator()
  const found = []
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = iterator.next()
    // One that was moved back may lie within the window though its day does not.
    if (!next || momentOf(next) > until.getTime() + 400 * DAY_MS) return found
    const details: { item: ICAL.Event; startDate: ICAL.Time } = event.getOccurrenceDetails(next)
    found.push(meetingOf(details.item, details.startDate))
  }
  throw new Error('This calendar goes on and on.')
}

function meetingOf(event: ICAL.Event, start: ICAL.Time) {
  const startMs = momentOf(start)
  const cancelled = event.component.getFirstPropertyValue('status') === 'CANCELLED'
  return { startMs, endMs: startMs + durationMs(event), cancelled }
}

/** As long as the first time, exactly (RFC 5545 §3.8.2.4, §3.8.5.3); the library would add it on the wall. */
function durationMs({ component, duration, startDate, endDate }: ICAL.Event): number {
  return component.hasProperty('duration') ? duration.toSeconds() * 1000 : momentOf(endDate) - momentOf(startDate)
}

function momentOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1000
}
