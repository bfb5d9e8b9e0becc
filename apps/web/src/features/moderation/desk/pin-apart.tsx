import type { ListingContent } from '@surgeries/contracts/listing'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { usePlaceName } from '../../../locales/use-place-words.ts'
import { usePinAt } from '../../../queries/use-pin-at.ts'
import { Name } from '../../../ui/text/name.tsx'

export function PinApart({ content }: { content: ListingContent }) {
  const t = useMessages('moderation')
  const { country, number } = useFormat()
  const nameOf = usePlaceName()
  const { locality, countryCode, latitude, longitude } = content
  const facts = usePinAt({ latitude, longitude })
  const { nearest } = facts ?? {}
  const degrees = (value: number) => number(value, { maximumFractionDigits: 3 })
  return (
    <strong>
      {t('signals.named')} <Name>{locality}</Name>, {country(countryCode)}.{' '}
      {facts && (
        <>
          {t('signals.pinAt')}{' '}
          {nearest ? (
            <>
              <Name>{nameOf(nearest)}</Name>
              {nearest.region && (
                <>
                  , <Name>{nearest.region}</Name>
                </>
              )}
              , {country(nearest.countryCode)}.
            </>
          ) : (
            `${degrees(latitude)}, ${degrees(longitude)}.`
          )}
        </>
      )}
    </strong>
  )
}
