import { listSurgeries } from '@surgeries/contracts/surgeries'
import type { Point } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { usePlaceWords } from '../../locales/use-place-words.ts'
import type { Viewport } from '../../map/viewport.ts'
import { paths } from '../../paths.ts'
import { Name } from '../../ui/name.tsx'
import { filterOf } from './filter.ts'
import type { Finding } from './finding.ts'
import { Sentence } from '../../ui/sentence.tsx'
import { useDistance } from './use-item-words.ts'
import { usePinAt, usePlaceOf } from './use-place-of.ts'

interface NearestOneProps {
  finding: Finding
  /** What the map shows, where it was put somewhere. */
  viewport: Viewport | null
}

/** Nothing in the town that was typed or looked at: then the nearest that fits all the rest. */
export function NearestOne({ finding, viewport }: NearestOneProps) {
  const { t } = useTranslation('finding')
  const away = useDistance()
  const spot = useSpot(finding.q, viewport)
  const { data } = useQuery({
    queryKey: ['nearest-one', spot?.point, filterOf(finding, null)],
    queryFn: async ({ signal }) => {
      const filter = filterOf({ ...finding, q: '', near: spot?.point ?? null }, null)
      const { items } = await call(listSurgeries, { query: { ...filter, sort: 'distance', limit: 1 }, signal })
      return items[0] ?? null
    },
    enabled: spot !== null,
  })
  if (!spot || !data) return null
  return (
    <p>
      {spot.name && <Sentence name={spot.name} words={(place) => t('none.noneIn', { place })} />} {t('none.nearest')}{' '}
      <Link to={paths.surgery(data.slug)}>
        <Name languages={data.languages}>{data.name}</Name>
      </Link>
      , <Name>{data.locality}</Name>
      {data.distanceKm !== null && <>, {away(data.distanceKm)}</>}
    </p>
  )
}

/** The place that was typed; else the town that the map is about. */
function useSpot(q: string, viewport: Viewport | null): { name: string | null; point: Point } | null {
  const { titleOf } = usePlaceWords()
  const place = usePlaceOf(q)
  const seen = usePinAt(q === '' ? viewport : null)
  if (q !== '') return place ? { name: titleOf(place), point: pointOf(place) } : null
  if (!viewport) return null
  const nearest = seen?.nearest
  const isIn = nearest && nearest.distanceKm < IN_TOWN_KM
  return { name: isIn ? titleOf(nearest) : null, point: pointOf(viewport) }
}

const IN_TOWN_KM = 10

function pointOf({ latitude, longitude }: Point): Point {
  return { latitude, longitude }
}
