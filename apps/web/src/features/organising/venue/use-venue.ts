import { changeVenue } from '@surgeries/contracts/calendar'
import type { DateVenue, NewDateVenue } from '@surgeries/contracts/occurrence'
import { previewEffects } from '@surgeries/contracts/submissions'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useLookAgain } from '../use-moves.ts'

interface Named {
  slug: string
  recurrenceId: string
}

/** Whom another venue for one date concerns, and whether it is for a moderator to decide; null is the usual venue. */
export function usePreviewVenue({ slug, recurrenceId }: Named) {
  return useMutation({
    mutationFn: (venue: NewDateVenue | null) =>
      call(previewEffects, { params: { slug }, body: { kind: 'venue' as const, recurrenceId, venue } }),
  })
}

interface Sent {
  venue: NewDateVenue | null
  /** The venue that is shown now. */
  instead: DateVenue | null
  message: string
  saysIsland: boolean
}

/** Holds the date there, or sends it to the moderators. */
export function useChangeVenue({ slug, recurrenceId }: Named) {
  const onSettled = useLookAgain()
  const locale = useLocale()
  return useMutation({
    mutationFn: (sent: Sent) => call(changeVenue, { params: { slug, recurrenceId }, body: { ...sent, locale } }),
    onSettled,
  })
}
