import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../../paths.ts'
import { readFinding, searchOf, type Finding } from './finding.ts'

/** Whether a part of the address that is a page's own stays when something else is asked for. */
export type Keeps = (name: string, part: Partial<Finding>) => boolean

const nothing: Keeps = () => false

/**
 * What is looked at, from the address. A deliberate act is a step that "back" takes back; moving about (`replace`) is not.
 * Another page than the map says where it is, and which parts of its address are its own.
 */
export function useFinding(pathOf = paths.find, keeps = nothing) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const finding = useMemo(() => readFinding(new URLSearchParams(search)), [search])
  const change = useCallback(
    (part: Partial<Finding>, { replace = false } = {}) => {
      // Read again: several changes may follow each other before the page is drawn anew.
      const now = new URLSearchParams(location.search)
      const own = [...now].filter(([name]) => keeps(name, part))
      const parts = own.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      const asked = searchOf({ ...readFinding(now), ...part })
      void navigate(pathOf([asked, ...parts].filter(Boolean).join('&')), { replace, preventScrollReset: true })
    },
    [navigate, pathOf, keeps],
  )
  return { finding, change }
}
