import { ListingContent } from '@surgeries/contracts/listing'
import { fieldsWith, type ListingField, mapFields, UNTRANSLATED_FIELDS } from '@surgeries/domain/listing-fields'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useRuleWords } from '../../../ui/schedule/use-rule-words.ts'

export type FieldWords = string | string[]

export function readField(field: ListingField, value: unknown): Partial<ListingContent> {
  const parsed = ListingContent.shape[field].safeParse(value)
  return parsed.success ? { [field]: parsed.data } : {}
}

/** For `translate`: names and addresses are not to be translated. */
export function keptAsWritten(field: ListingField): 'no' | undefined {
  return UNTRANSLATED_FIELDS.some((name) => name === field) ? 'no' : undefined
}

type Sayings = { [F in ListingField]: (value: NonNullable<ListingContent[F]>) => FieldWords }

export function useFieldWords(): (field: ListingField, content: Partial<ListingContent>) => FieldWords {
  const t = useMessages('moderation', 'common')
  const format = useFormat()
  const { schedule } = useRuleWords()
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

const AS_WRITTEN = mapFields(
  fieldsWith('kind', 'line', 'text', 'url', 'phone', 'timeZone'),
  () => (text: string) => text,
)
