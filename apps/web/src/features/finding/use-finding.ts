import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { readFinding, searchOf, type Finding } from './finding.ts'

const NOTHING: readonly string[] = []

/**
 * What is looked at, from the address. A deliberate act is a step that "back" takes back; moving about (`replace`) is not.
 * Another page than the map says where it is, and which parts of its address are its own.
 */
export function useFinding(pathOf = paths.find, own = NOTHING) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const finding = useMemo(() => readFinding(new URLSearchParams(search)), [search])
  const change = useCallback(
    (part: Partial<Finding>, { replace = false } = {}) => {
      // Read again: several changes may follow each other before the page is drawn anew.
      const now = new URLSearchParams(location.search)
      const parts = [...now].filter(([name]) => own.includes(name) && !(name === 'bbox' && 'at' in part))
      const kept = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      const asked = searchOf({ ...readFinding(now), ...part })
      void navigate(pathOf([asked, ...kept].filter(Boolean).join('&')), { replace, preventScrollReset: true })
    },
    [navigate, pathOf, own],
  )
  return { finding, change }
}
