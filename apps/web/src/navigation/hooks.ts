import { useCallback, useMemo } from 'react'
import { useLocation, useParams as useRouteParams, useRouter } from 'wouter'
import type { Going, addressBar } from './address.ts'

export function useNavigate(): (to: string, going?: Going) => void {
  return useLocation<typeof addressBar>()[1]
}

export function usePathname(): string {
  return useLocation()[0]
}

/** The query of the address, with its leading question mark. wouter's own would read `%25` twice. */
export function useSearch(): string {
  const router = useRouter()
  const search = router.searchHook(router)
  return search && !search.startsWith('?') ? `?${search}` : search
}

type Next = Record<string, string> | URLSearchParams | ((now: URLSearchParams) => URLSearchParams)

export function useSearchParams(): [URLSearchParams, (next: Next, going?: Going) => void] {
  const pathname = usePathname()
  const search = useSearch()
  const navigate = useNavigate()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const change = useCallback(
    (next: Next, going?: Going) => {
      const asked = new URLSearchParams(typeof next === 'function' ? next(params) : next).toString()
      navigate(asked ? `${pathname}?${asked}` : pathname, going)
    },
    [navigate, params, pathname],
  )
  return [params, change]
}

export function useParams(): Partial<Record<string, string>> {
  return decoded(useRouteParams())
}

function decoded(params: Record<string, string | undefined>): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value = '']) => [name, decode(value)]))
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
