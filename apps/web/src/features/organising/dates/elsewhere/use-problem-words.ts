import { IMPORT_PROBLEMS } from '@surgeries/contracts/calendar'
import { useMessages } from '../../../../locales/use-messages.ts'
import { ApiProblem } from '../../../../api/problem.ts'
import type { Import } from './use-import.ts'

export function useProblemWords() {
  const t = useMessages('dates')
  return {
    of: (problem: NonNullable<Import['problem']>) => t(`problem.${problem}`),
    /** Of an address that was not taken; null for what has nothing to do with it. */
    ofError: (error: unknown): string | null => {
      if (!(error instanceof ApiProblem)) return null
      const found = error.errors.find(({ pointer }) => pointer.split('/').includes('url'))
      if (!found) return null
      const problem = [...IMPORT_PROBLEMS, 'not_an_address' as const].find((name) => name === found.code)
      return problem ? t(`problem.${problem}`) : t('problem.other')
    },
  }
}
