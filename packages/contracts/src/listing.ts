import { isCalendarDay } from '@surgeries/domain/dates/day-number'
import {
  BLANK_LISTING,
  type FieldKind,
  type FieldRule,
  isOptional,
  LISTING_FIELDS,
  type ListingContent as Content,
  type ListingField,
  mapFields,
  type OptionalField,
  ruleOf,
} from '@surgeries/domain/listing-fields'
import { isPhone, tidyPhone } from '@surgeries/domain/text/phone'
import { trimUnseen } from '@surgeries/domain/text/visible'
import { z } from 'zod'
import { CountryCode, TimeZone, toCentimetre } from './geo.ts'
import { Schedule } from './schedule.ts'

/** Control characters, and those that turn the writing of what follows round, so that it reads as something else. */
const UNSEEN = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u
const isSeen = (value: string) => !UNSEEN.test(value)

/** What people write, of several lines perhaps. */
export const text = (limit: number) =>
  z
    .string()
    .overwrite(trimUnseen)
    .max(limit, { error: `At most ${limit} characters` })
    .refine(isSeen, 'This holds characters that cannot be seen')
/** What stands in one line wherever it is shown: in a list, a subject, a sentence of a mail. */
export const line = (limit: number) =>
  text(limit).refine((value) => !/[\n\r\u2028\u2029]/.test(value), 'One line only, please')

/** An address of the web that may be shown as a link: http or https, with a real host, and no name and password in it. */
const website = (limit: number) =>
  z
    .url({
      protocol: /^https?$/,
      hostname: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/,
      error: 'Give a web address that starts with https:// or http://',
    })
    .trim()
    .max(limit)
    .refine((address) => !LOGIN.test(address), 'Leave the name and password out of the address')
    .refine(isSeen, 'This holds characters that cannot be seen')

/** However many slashes there are, browsers find the name before the host: https:///name@elsewhere.example */
const LOGIN = /^https?:[/\\]*[^/\\?#]*@/i

/** Kept with plain digits, whatever keyboard they were typed on. */
const phone = (limit: number) =>
  z
    .string()
    .overwrite(tidyPhone)
    .max(limit)
    .pipe(
      z.stringFormat('phone', isPhone, {
        error: 'A phone number has digits and perhaps an extension: +977 1 4112345 ext. 12',
      }),
    )

/** Reduced precision, as exact as anybody knows: 2008, 2008-10 or 2008-10-15. */
const ReducedDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Give a year, a month or a day, such as 2008-10')
  .refine((value) => isCalendarDay(value.padEnd(10, '-01')), 'There is no such date')

export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a language as a BCP 47 tag, such as ne')

export const unique = (items: unknown[]) => new Set(items).size === items.length

interface KindSchemas {
  /** What may be sent. */
  sent: (rule: FieldRule) => z.ZodType
  /** What is shown of it. */
  shown: (rule: FieldRule) => z.ZodType
}

const choiceOf = ({ values = [] }: FieldRule) => z.enum(values)
const KINDS: Record<FieldKind, KindSchemas> = {
  line: {
    sent: ({ limit = 0, required }) =>
      typeof required === 'string' ? line(limit).min(1, { error: required }) : line(limit),
    shown: () => z.string(),
  },
  text: { sent: ({ limit = 0 }) => text(limit), shown: () => z.string() },
  url: { sent: ({ limit = 0 }) => website(limit).nullable(), shown: () => z.string().nullable() },
  phone: { sent: ({ limit = 0 }) => phone(limit).nullable(), shown: () => z.string().nullable() },
  reducedDate: { sent: () => ReducedDate.nullable(), shown: () => z.string().nullable() },
  schedule: { sent: () => Schedule.nullable(), shown: () => Schedule.nullable() },
  latitude: { sent: () => z.number().min(-90).max(90).overwrite(toCentimetre), shown: () => z.number() },
  longitude: { sent: () => z.number().min(-180).max(180).overwrite(toCentimetre), shown: () => z.number() },
  country: { sent: () => CountryCode, shown: () => CountryCode },
  timeZone: { sent: () => TimeZone, shown: () => z.string() },
  languages: {
    sent: ({ limit = 0 }) => z.array(LanguageTag).max(limit).refine(unique, 'Each language once'),
    shown: () => z.array(z.string()),
  },
  choice: { sent: choiceOf, shown: choiceOf },
  choices: {
    sent: (rule) =>
      z
        .array(choiceOf(rule))
        .max(rule.values?.length ?? 0)
        .refine(unique, 'Each once'),
    shown: (rule) => z.array(choiceOf(rule)),
  },
}

type Schema<Field extends ListingField> = Field extends 'schedule'
  ? z.ZodType<Schedule | null, z.input<typeof Schedule> | null>
  : z.ZodType<Content[Field], Content[Field]>

function sentField(field: ListingField): z.ZodType {
  const rule = ruleOf(field)
  const schema = described(KINDS[rule.kind].sent(rule), rule)
  return isOptional(field) ? schema.default(BLANK_LISTING[field]) : schema
}

/** The schemas of what the public sees of these fields. */
export function shownFields<Field extends ListingField>(fields: readonly Field[]) {
  return mapFields(fields, (field) => {
    const rule = ruleOf(field)
    return described(KINDS[rule.kind].shown(rule), rule)
  }) as { [F in Field]: Schema<F> }
}

function described(schema: z.ZodType, { description }: FieldRule): z.ZodType {
  return description ? schema.meta({ ...schema.meta(), description }) : schema
}

/** The whole content of a listing, as it is proposed, decided on and published. */
export const ListingContent = z
  .object(
    mapFields(LISTING_FIELDS, sentField) as {
      [F in ListingField]: F extends OptionalField ? z.ZodDefault<Schema<F>> : Schema<F>
    },
  )
  .meta({ id: 'ListingContent' })
export type ListingContent = z.infer<typeof ListingContent>
