import { ListingContent } from '@surgeries/contracts/listing'
import type { CalendarRule, Schedule } from '@surgeries/domain/calendar/calendar'
import type { ListingField } from '@surgeries/domain/listing'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../locales/dates.ts'
import { useFormat } from '../../locales/use-format.ts'
import { anySchedule } from '../../listing-form/schedule/any-schedule.ts'
import { readRule, type RuleFacts } from './read-rule.ts'

/** A field as people read it: a text, or several for a list. Empty when it says nothing. */
export type FieldWords = string | string[]

/** Reads one field of a record of unknown age; what does not fit any more says nothing. */
export function readField(field: ListingField, value: unknown): Partial<ListingContent> {
  const parsed = ListingContent.shape[field].safeParse(field === 'schedule' ? anySchedule(value) : value)
  return parsed.success ? { [field]: parsed.data } : {}
}

type Sayings = { [F in ListingField]: (value: NonNullable<ListingContent[F]>) => FieldWords }

/** Puts the fields of a listing into words. */
export function useFieldWords(): (field: ListingField, content: Partial<ListingContent>) => FieldWords {
  const { t } = useTranslation(['moderation', 'common'])
  const format = useFormat()
  const schedule = useScheduleWords()
  const degrees = (value: number) => `${format.number(value, { maximumFractionDigits: 5 })}°`
  const sayings: Sayings = {
    ...AS_WRITTEN,
    schedule,
    latitude: degrees,
    longitude: degrees,
    pinPrecision: (precision) => t(`precision.${precision}`),
    countryCode: format.country,
    firstHeldOn: format.reducedDate,
    languages: (tags) => tags.map(format.spoken),
    offers: (offers) => offers.map((offer) => t(`common:offers.${offer}`)),
    access: (features) => features.map((feature) => t(`common:access.${feature}`)),
  }
  const say = <F extends ListingField>(field: F, value: ListingContent[F] | undefined) =>
    value === null || value === undefined ? '' : sayings[field](value)
  return (field, content) => say(field, content[field])
}

const asWritten = (text: string) => text
const AS_WRITTEN = {
  name: asWritten,
  summary: asWritten,
  description: asWritten,
  organisation: asWritten,
  website: asWritten,
  phone: asWritten,
  meets: asWritten,
  timeZone: asWritten,
  locality: asWritten,
  address: asWritten,
  directions: asWritten,
}

const ORDINALS: Record<number, 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'last'> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}

/** A schedule in words; a rule that words would not do justice stays as it is. */
function useScheduleWords() {
  const { t } = useTranslation('moderation')
  const { language, number } = useFormat()
  const weekday = (index: number) =>
    formatDate(language, new Date(Date.UTC(2024, 0, 7 + index)), { weekday: 'long', timeZone: 'UTC' })
  const dayOf = (date: string) =>
    formatDate(language, new Date(`${date}T00:00:00Z`), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  const ruleWords = (rule: RuleFacts, startDay: number) => {
    const days = (rule.weekdays.length > 0 ? rule.weekdays : [startDay]).map(weekday).join(', ')
    const which = rule.ordinal === null ? null : ORDINALS[rule.ordinal]
    const count = rule.interval
    if (rule.frequency === 'DAILY') return t('schedule.daily', { count })
    if (rule.frequency === 'WEEKLY') return t('schedule.weekly', { count, days })
    if (rule.frequency === 'YEARLY') return t('schedule.yearly', { count })
    if (which) return t('schedule.monthlyWeekday', { count, days, which: t(`schedule.${which}`) })
    return t('schedule.monthlyDay', { count, day: number(rule.monthDay ?? 1) })
  }
  const ruleInWords = ({ start, durationMinutes, rule }: CalendarRule): string => {
    const day = dayOf(start.slice(0, 10))
    const hours = hoursOf(start, durationMinutes)
    if (!rule) return t('schedule.once', { day, hours })
    const facts = readRule(rule)
    if (!facts) return t('schedule.repeating', { rule, hours, day })
    const often = ruleWords(facts, new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay())
    const until = facts.until ? t('schedule.until', { rule: often, day: dayOf(facts.until) }) : often
    const counted = facts.count ? t('schedule.times', { rule: until, count: facts.count }) : until
    return t('schedule.repeating', { rule: counted, hours, day })
  }
  return ({ rules, extraDates }: Schedule) =>
    [...rules, ...extraDates.map((date) => ({ ...date, rule: null }))].map(ruleInWords)
}

/** `17:30–19:30` in wall time. */
function hoursOf(start: string, durationMinutes: number): string {
  const begin = new Date(`${start}:00Z`)
  const end = new Date(begin.getTime() + durationMinutes * 60_000)
  return `${begin.toISOString().slice(11, 16)}–${end.toISOString().slice(11, 16)}`
}
