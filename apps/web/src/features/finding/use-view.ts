import type { readMap, MapFeature } from '@surgeries/contracts/map'
import type { BoundingBox } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/call.ts'
import { boxAbout, boxOf, viewOf, worldView, type Size, type Viewport } from '../../map/viewport.ts'
import { filterOf, type FilterQuery } from './filters/filter.ts'
import { isNarrowed, type Finding } from './filters/finding.ts'

const FAR_ENOUGH = 11

interface View {
  viewport: Viewport
  filter: FilterQuery
  zoom: number
}

export function useView(finding: Finding, size: Size): View {
  const isFitted = finding.at === null && isNarrowed(finding)
  const everywhere = filterOf(finding, null)
  const { data: extent } = useQuery({
    queryKey: ['extent', everywhere],
    queryFn: async ({ signal }) =>
      extentOf((await call<typeof readMap>('GET /map', { query: { ...everywhere, zoom: 0 }, signal })).features),
    enabled: isFitted,
  })
  return useMemo(() => {
    const fitted = isFitted && extent ? viewOf(extent, size, { closest: FAR_ENOUGH }) : worldView(size)
    const viewport = finding.at ?? fitted
    const box = finding.at ? boxOf(finding.at, size) : null
    return { viewport, filter: filterOf(finding, box), zoom: Math.floor(viewport.zoom) }
  }, [finding, isFitted, extent, size])
}

function extentOf(features: readonly MapFeature[]): BoundingBox | null {
  return boxAbout(
    features.map((feature) => {
      const [west, south, east, north] =
        feature.type === 'cluster'
          ? feature.bbox
          : [feature.longitude, feature.latitude, feature.longitude, feature.latitude]
      return { west, south, east, north }
    }),
  )
}
