import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'

const FIELDS = ['start', 'reason'] as const
const WORDS = {
  time_taken: 'fault.taken',
  overlaps: 'fault.overlaps',
  past: 'fault.past',
  too_far: 'fault.far',
  no_such_time: 'fault.time',
  email_in_text: 'fault.email',
  too_many_links: 'fault.links',
} as const

export function useDateFaults() {
  const t = useMessages('dates')
  return (error: unknown): Partial<Record<(typeof FIELDS)[number], string>> | null => {
    if (!(error instanceof ApiProblem)) return null
    const found = error.errors.flatMap(({ pointer, code, detail }) => {
      const field = FIELDS.find((name) => pointer.split('/').includes(name))
      const words = Object.entries(WORDS).find(([known]) => known === code)?.[1]
      return field ? [[field, words ? t(words) : detail] as const] : []
    })
    return found.length > 0 ? Object.fromEntries(found) : null
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ApiProblem && error.errors.some((each) => each.code === code)
}
