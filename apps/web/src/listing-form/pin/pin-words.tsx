import { useDistance } from '../../locales/use-distance.ts'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { formatDate } from '../../locales/dates.ts'
import { useFormat } from '../../locales/use-format.ts'
import { usePlaceName } from '../../locales/use-place-words.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { ListingFields } from '../fields.ts'
import { CountryChoice } from './country/country-choice.tsx'
import { CountryQuestion } from './country/country-question.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './pin-words.module.css'
import { usePinFacts } from './use-pin-facts.ts'
import { usePin } from './use-pin.ts'
import { ZoneChoice } from './country/zone-choice.tsx'

export function PinWords() {
  const t = useMessages('listing-form', 'common')
  const { point } = usePin()
  const { facts, zones, isLooking, error, retry } = usePinFacts()
  const nameOf = usePlaceName()
  const now = useNow()
  const [isLand, country] = useWatch<ListingFields, ['isLand', 'countryCode']>({ name: ['isLand', 'countryCode'] })
  if (!point) return <p className={styles.words}>{t('pin.none')}</p>
  if (error) {
    return (
      <div className={styles.words} role="status">
        <p>{t('pin.failed')}</p>
        <Button onClick={() => void retry()}>{t('common:tryAgain')}</Button>
      </div>
    )
  }
  return (
    <div className={styles.words}>
      <div role="status">
        {isLooking && <p>{t('pin.looking')}</p>}
        {facts && isLand && <CountryAndClock now={now} />}
        {isLand && facts?.nearest && <Nearest name={nameOf(facts.nearest)} distanceKm={facts.nearest.distanceKm} />}
      </div>
      {facts && isLand && facts.countries.length > 1 && <CountryQuestion countries={facts.countries} />}
      {facts && isLand && <CountryChoice isAsked={facts.countries.length > 1} />}
      {isLand && country !== '' && zones && <ZoneChoice zones={zones} now={new Date(now)} />}
    </div>
  )
}

function CountryAndClock({ now }: { now: number }) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const [country, timeZone] = useWatch<ListingFields, ['countryCode', 'timeZone']>({
    name: ['countryCode', 'timeZone'],
  })
  if (!country || !timeZone) return null
  const at = new Date(now)
  const time = formatDate(format.language, at, { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone })
  return (
    <p>
      {t('pin.facts', {
        country: format.countryInSentence(country),
        zone: format.zone(timeZone, at.toISOString()),
        time,
      })}
    </p>
  )
}

const SAME_PLACE_KM = 3

function Nearest({ name, distanceKm }: { name: string; distanceKm: number }) {
  const t = useMessages('listing-form')
  const { setValue } = useFormContext<ListingFields>()
  const locality = useWatch<ListingFields, 'locality'>({ name: 'locality' })
  const distance = useDistance()(distanceKm)
  return (
    <p>
      <Sentence
        name={name}
        words={(town) => (distanceKm < SAME_PLACE_KM ? t('pin.at', { town }) : t('pin.near', { town, distance }))}
      />
      {locality.trim() === '' && (
        <Button look="quiet" onClick={() => setValue('locality', name, { shouldDirty: true })}>
          <Sentence name={name} words={(town) => t('pin.useTown', { town })} />
        </Button>
      )}
    </p>
  )
}

const TICK_MS = 20_000

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
