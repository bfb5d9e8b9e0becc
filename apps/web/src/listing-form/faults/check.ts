import { ListingContent } from '@surgeries/contracts/listing'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { isAllOver } from '@surgeries/domain/calendar/dates-ahead'
import { isNullIsland } from '@surgeries/domain/geo'
import { faultsOf } from '@surgeries/domain/listing'
import { contentOf, type FieldName, type ListingFields } from '../fields.ts'
import { otherCountryOf } from '../pin/country/other-country.ts'
import { faultOfDraft } from '../schedule/schedule-draft.ts'

export type Faults = Partial<Record<FieldName, string>>

export type Checked = { faults: Faults; content: null } | { faults: null; content: ListingContent }

/**
 * The same rules that the server has (the contract's fields, the domain's whole) and what only the form can ask: is the
 * pin on land, and in the country that was meant?
 */
export function checkListing(fields: ListingFields, now = new Date()): Checked {
  const read = ListingContent.safeParse(contentOf(fields))
  const faults: Faults = {
    ...fieldFaults(read.error?.issues ?? []),
    ...wholeFaults(fields),
    ...scheduleFault(fields, now),
    ...pinFaults(fields),
    ...zoneFault(fields),
  }
  // Clocks follow from the country: first that one.
  if (faults.countryCode === 'country_needed') delete faults.timeZone
  if (read.success && Object.keys(faults).length === 0) return { faults: null, content: read.data }
  return { faults, content: null }
}

interface Issue {
  code: string
  path: PropertyKey[]
}

function fieldFaults(issues: readonly Issue[]): Faults {
  return Object.fromEntries(issues.toReversed().map(({ code, path }) => [String(path[0]), code]))
}

function wholeFaults(fields: ListingFields): Faults {
  // When it meets is being said: what lacks is pointed out there.
  const schedule = fields.schedule ?? (fields.scheduleDraft.lines.length > 0 ? scheduleOf() : null)
  const content = { ...fields, schedule, latitude: fields.latitude ?? 0, longitude: fields.longitude ?? 0 }
  return Object.fromEntries(faultsOf(content).map(({ field, code }) => [field, code]))
}

function scheduleFault(fields: ListingFields, now: Date): Faults {
  const code = faultOfDraft(fields.scheduleDraft)
  if (code) return { schedule: code }
  return isAllOver(fields.schedule, fields.scheduleBefore, fields.timeZone, now) ? { schedule: 'no_date_ahead' } : {}
}

function pinFaults(fields: ListingFields): Faults {
  const code = pinFault(fields)
  if (code) return { latitude: code }
  if (!fields.countryCode) return { countryCode: 'country_needed' }
  const other = otherCountryOf(fields)
  return other ? { [other.field]: 'other_country' } : {}
}

function zoneFault({ isLand, countryCode, timeZone }: ListingFields): Faults {
  return isLand && countryCode && !timeZone ? { timeZone: 'zone_needed' } : {}
}

function pinFault(fields: ListingFields): string | null {
  const { latitude, longitude } = fields
  if (latitude === null || longitude === null) return 'pin_needed'
  if (isNullIsland({ latitude, longitude })) return 'null_island'
  if (fields.isLand === false) return 'in_sea'
  // After a move the country of the place before is still there: it counts once the new place has been looked up.
  if (fields.isLand === null) return 'pin_unknown'
  return null
}
