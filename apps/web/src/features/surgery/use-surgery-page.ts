import { useSurgery } from '../../queries/use-surgery.ts'
import { useEffect } from 'react'
import { useNavigate } from '../../navigation/hooks.ts'
import { paths } from '../../paths.ts'

export function useSurgeryPage(slug: string) {
  const navigate = useNavigate()
  const query = useSurgery(slug)
  const current = query.data?.slug
  useEffect(() => {
    if (current && current !== slug) navigate(paths.surgery(current) + location.search, { replace: true })
  }, [current, slug, navigate])
  return query
}
