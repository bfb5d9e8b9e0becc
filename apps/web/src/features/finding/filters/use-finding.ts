import { useCallback, useMemo } from 'react'
import { useNavigate, useSearch } from '../../../navigation/hooks.ts'
import { paths } from '../../../paths.ts'
import { readFinding, searchOf, type Finding } from './finding.ts'

export type Keeps = (name: string, part: Partial<Finding>) => boolean

const nothing: Keeps = () => false

export function useFinding(pathOf = paths.find, keeps = nothing) {
  const search = useSearch()
  const navigate = useNavigate()
  const finding = useMemo(() => readFinding(new URLSearchParams(search)), [search])
  const change = useCallback(
    (part: Partial<Finding>, { replace = false } = {}) => {
      // Read again: several changes may follow each other before the page is drawn anew.
      const now = new URLSearchParams(location.search)
      const own = [...now].filter(([name]) => keeps(name, part))
      const parts = own.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      const asked = searchOf({ ...readFinding(now), ...part })
      navigate(pathOf([asked, ...parts].filter(Boolean).join('&')), { replace, keepsScroll: true })
    },
    [navigate, pathOf, keeps],
  )
  return { finding, change }
}
