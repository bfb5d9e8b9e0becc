/** What the clock on the venue's wall shows at a moment: 2026-12-09T17:30. */
export function venueClock(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { ...NUMERIC, timeZone }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

const NUMERIC = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const
