interface Weeks {
  getWeekInfo?: () => { firstDay: number }
  weekInfo?: { firstDay: number }
}

const MONDAY = 1
const SUNDAY = 7
const SUNDAY_FIRST = ['ne', 'en-US', 'en-CA', 'en-IN', 'en-ZA', 'en-AU']

/** With which day weeks begin, 1 for Monday to 7 for Sunday: as the visitor's own region has it. */
export function firstWeekday(language: string, own: readonly string[] = navigator.languages): number {
  const tag = own.find((one) => one.split('-')[0] === language && one.includes('-')) ?? REGIONS[language] ?? language
  const locale: Weeks = new Intl.Locale(tag)
  const known = locale.getWeekInfo?.() ?? locale.weekInfo
  return known?.firstDay ?? (SUNDAY_FIRST.some((one) => tag.startsWith(one)) ? SUNDAY : MONDAY)
}

const REGIONS: Record<string, string> = { en: 'en-GB', de: 'de-DE', ne: 'ne-NP', mi: 'mi-NZ' }
