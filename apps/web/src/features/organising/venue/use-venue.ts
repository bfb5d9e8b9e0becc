import type { changeVenue } from '@surgeries/contracts/calendar'
import type { DateVenue, NewDateVenue } from '@surgeries/contracts/occurrence'
import type { previewEffects } from '@surgeries/contracts/submissions'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useLookAgain } from '../lifecycle/use-moves.ts'

interface Named {
  slug: string
  recurrenceId: string
}

export function usePreviewVenue({ slug, recurrenceId }: Named) {
  return useMutation({
    mutationFn: (venue: NewDateVenue | null) =>
      call<typeof previewEffects>('POST /surgeries/:slug/effects-preview', {
        params: { slug },
        body: { kind: 'venue' as const, recurrenceId, venue },
      }),
  })
}

interface Sent {
  venue: NewDateVenue | null
  instead: DateVenue | null
  message: string
  saysIsland: boolean
}

export function useChangeVenue({ slug, recurrenceId }: Named) {
  const onSettled = useLookAgain()
  const locale = useLocale()
  return useMutation({
    mutationFn: (sent: Sent) =>
      call<typeof changeVenue>('PUT /surgeries/:slug/occurrences/:recurrenceId/venue', {
        params: { slug, recurrenceId },
        body: { ...sent, locale },
      }),
    onSettled,
  })
}
