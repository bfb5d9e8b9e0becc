import { calendarOf } from '@surgeries/domain/calendar/calendar'
import { type CalendarFault, calendarFaultsOf } from '@surgeries/domain/calendar/calendar-faults'
import { isAllOver } from '@surgeries/domain/calendar/dates-ahead'
import { boxAround, isNullIsland, type Point, shownPrecision } from '@surgeries/domain/geo'
import { fold } from '@surgeries/domain/search/fold'
import { faultsOf, type ListingFault } from '@surgeries/domain/listing'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import { type FieldError, invalidFields } from '@surgeries/domain/refusal'
import { haveSameClock } from '@surgeries/domain/geo/zones'
import type { Db } from '../../../db/client.ts'
import { isPlausibleCountry, locatePin, type PinLocation, searchPlaces } from '../../places/index.ts'

export interface CheckedContent {
  content: ListingContent
  pinCountry: string
  /** Others that sources see there: their moderators may, too. */
  otherCountries: string[]
}

const DETAILS: Record<ListingFault['code'], string> = {
  email_in_text: 'Please leave email addresses out: everybody can read this.',
  too_many_links: 'At most two links, please.',
  how_or_when_needed: 'Say when it meets, or give a website or a phone number.',
}

/**
 * The rules that no single field can check; `before` is what it was, where it is a change. Throws `validation_failed` with
 * everything that is wrong.
 */
export async function checkContent(
  db: Db,
  content: ListingContent,
  { now, before = null }: { now: Date; before?: ListingContent | null },
): Promise<CheckedContent> {
  const { errors, checked } = await inspectContent(db, content, now)
  const isScheduleSound = !errors.some(({ pointer }) => pointer.startsWith('/content/schedule'))
  if (isScheduleSound && isAllOver(content.schedule, before?.schedule ?? null, content.timeZone, now))
    errors.push(NO_DATE_AHEAD)
  if (errors.length > 0) throw invalidFields(...errors)
  return checked
}

/** The same, with everything that is wrong told instead. */
export async function inspectContent(
  db: Db,
  content: ListingContent,
  now: Date,
): Promise<{ errors: FieldError[]; checked: CheckedContent; location: PinLocation | null }> {
  const errors: FieldError[] = faultsOf(content).map(({ field, code }) => fieldError(field, code, DETAILS[code]))
  if (isNullIsland(content)) {
    errors.push(
      fieldError('latitude', 'pin_at_zero', 'This pin is at 0° north and 0° east, in the sea. Where is it really?'),
    )
    return { errors, checked: { content, pinCountry: content.countryCode, otherCountries: [] }, location: null }
  }
  const { timeZone } = content
  const location = await locatePin(db, content, { now, saidCountry: content.countryCode })
  const { isNearLand, countryCode, countries, centreOf, ...zones } = location
  if (!isZoneHere(timeZone, zones, now)) errors.push(zoneError(zones))
  if (!isNearLand)
    errors.push(fieldError('latitude', 'pin_at_sea', 'This pin is in the sea. Please move it to the place itself.'))
  else if (!isPlausibleCountry(content, countries, content.countryCode)) errors.push(countryError(countries))
  errors.push(...calendarFaultsOf(calendarOf(content.schedule), timeZone).map(scheduleError))
  const pinPrecision = shownPrecision(content.pinPrecision, centreOf !== null)
  // Where sources differ the organiser decides, and so who moderates.
  const isSeenHere = countries.includes(content.countryCode)
  const pinCountry = isSeenHere ? content.countryCode : (countryCode ?? countries[0] ?? content.countryCode)
  const otherCountries = countries.filter((code) => code !== pinCountry)
  return { errors, checked: { content: { ...content, pinPrecision }, pinCountry, otherCountries }, location }
}

export async function countriesOfPin(
  db: Db,
  content: ListingContent,
  now: Date,
): Promise<Pick<CheckedContent, 'pinCountry' | 'otherCountries'>> {
  const { pinCountry, otherCountries } = (await inspectContent(db, content, now)).checked
  return { pinCountry, otherCountries }
}

function countryError(countries: readonly string[]): FieldError {
  const seen = countries.length === 0 ? 'none of its neighbours' : countries.join(', ')
  return fieldError(
    'countryCode',
    'country_elsewhere',
    `The pin is far from the country that is named; we see ${seen} there. Move the pin, or choose the country that it is in.`,
  )
}

type Zones = Pick<PinLocation, 'timeZone' | 'candidates' | 'countryZones'>

function isZoneHere(timeZone: string, { candidates, countryZones }: Zones, now: Date): boolean {
  return countryZones.includes(timeZone) || candidates.some((candidate) => haveSameClock(candidate, timeZone, now))
}

function zoneError({ timeZone, candidates, countryZones }: Zones): FieldError {
  const zones = [...new Set([timeZone, ...candidates, ...countryZones])].slice(0, MOST_NAMED).join(', ')
  return fieldError('timeZone', 'zone_elsewhere', `Clocks at this pin show another time. Choose one of: ${zones}.`)
}

const MOST_NAMED = 10

const IN_TOWN_KM = 75
const TOWNS = ['town', 'quarter'] as const

export async function isTownElsewhere(db: Db, locality: string, pin: Point): Promise<boolean> {
  const key = fold(locality)
  const near = await searchPlaces(db, {
    text: locality,
    kinds: TOWNS,
    countryCode: null,
    within: boxAround(pin, IN_TOWN_KM),
    limit: 20,
  })
  if (near.some((place) => isCalled(place, key))) return false
  const anywhere = await searchPlaces(db, { text: locality, kinds: TOWNS, countryCode: null, within: null, limit: 5 })
  return anywhere.some((place) => isCalled(place, key))
}

function isCalled({ name, matchedName }: { name: string; matchedName?: string | null }, key: string): boolean {
  return fold(name) === key || (!!matchedName && fold(matchedName) === key)
}

const NO_DATE_AHEAD = fieldError(
  'schedule',
  'no_date_ahead',
  'None of these dates is still to come. Give one from today on, or leave the dates open.',
)

function scheduleError({ pointer, code }: CalendarFault): FieldError {
  return fieldError(`schedule${pointer}`, code, 'We cannot work out the dates of this. Please choose them again.')
}

function fieldError(field: string, code: string, detail: string): FieldError {
  return { pointer: `/content/${field}`, code, detail }
}
