import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { readFinding, searchOf, type Finding } from './finding.ts'

/** What is looked at, from the address. A deliberate act is a step that "back" takes back; moving about (`replace`) is not. */
export function useFinding() {
  const { search } = useLocation()
  const navigate = useNavigate()
  const finding = useMemo(() => readFinding(new URLSearchParams(search)), [search])
  const change = useCallback(
    (part: Partial<Finding>, { replace = false } = {}) => {
      // Read again: several changes may follow each other before the page is drawn anew.
      const now = readFinding(new URLSearchParams(location.search))
      void navigate(paths.find(searchOf({ ...now, ...part })), { replace, preventScrollReset: true })
    },
    [navigate],
  )
  return { finding, change }
}
