import { readSurgery } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { paths } from '../../paths.ts'

/** A surgery by its address. When it was renamed, the address bar follows. */
export function useSurgery(slug: string) {
  const navigate = useNavigate()
  const query = useQuery({
    queryKey: ['surgery', slug],
    queryFn: ({ signal }) => call(readSurgery, { params: { slug }, signal }),
  })
  const current = query.data?.slug
  useEffect(() => {
    if (current && current !== slug) void navigate(paths.surgery(current) + location.search, { replace: true })
  }, [current, slug, navigate])
  return query
}
