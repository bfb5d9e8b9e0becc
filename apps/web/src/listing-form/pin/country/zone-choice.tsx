import type { PinFacts } from '@surgeries/contracts/places'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { formatDate } from '../../../locales/dates.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import { Select } from '../../../ui/controls/text-field.tsx'
import { FieldSpot } from '../../field-spot.tsx'
import type { ListingFields } from '../../fields.ts'
import { useFaultWords } from '../../faults/use-fault-words.ts'
import styles from '../pin-ways.module.css'

type Zones = Pick<PinFacts, 'candidates' | 'countryZones'>

export function ZoneChoice({ zones: { candidates, countryZones }, now }: { zones: Zones; now: Date }) {
  if (candidates.length > 1) return <Question zones={candidates} now={now} />
  return countryZones.length > 1 ? <Correction zones={countryZones} /> : null
}

function Question({ zones, now }: { zones: string[]; now: Date }) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const { setValue, formState } = useFormContext<ListingFields>()
  const timeZone = useWatch<ListingFields, 'timeZone'>({ name: 'timeZone' })
  const faultWords = useFaultWords()
  const clockIn = (zone: string) =>
    formatDate(format.language, now, { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone })
  return (
    <FieldSpot field="timeZone">
      <RadioCards
        legend={t('zone.question', { cities: format.list(zones.map(cityOf), 'disjunction') })}
        hint={t('zone.hint')}
        error={faultWords('timeZone', formState.errors.timeZone?.type)}
        options={zones.map((zone) => ({
          value: zone,
          label: cityOf(zone),
          detail: t('zone.clock', { time: clockIn(zone) }),
        }))}
        value={timeZone || null}
        onChange={(zone) => setValue('timeZone', zone, { shouldDirty: true, shouldValidate: true })}
      />
    </FieldSpot>
  )
}

function Correction({ zones }: { zones: string[] }) {
  const t = useMessages('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const timeZone = useWatch<ListingFields, 'timeZone'>({ name: 'timeZone' })
  const choices = zones.toSorted((a, b) => a.localeCompare(b))
  return (
    <details>
      <summary className={styles.summary}>{t('zone.wrong')}</summary>
      <div className={styles.inside}>
        <Select
          label={t('zone.label')}
          value={timeZone}
          onChange={(event) => setValue('timeZone', event.target.value, { shouldDirty: true })}
        >
          {!zones.includes(timeZone) && <option value={timeZone}>{cityOf(timeZone)}</option>}
          {choices.map((zone) => (
            <option key={zone} value={zone}>
              {cityOf(zone)}
            </option>
          ))}
        </Select>
      </div>
    </details>
  )
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}
