import { listSurgeries } from '@surgeries/contracts/surgeries'
import { type Point, townReachKm } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { call } from '../../../api/call.ts'
import { usePlaceWords } from '../../../locales/use-place-words.ts'
import type { Viewport } from '../../../map/viewport.ts'
import { paths } from '../../../paths.ts'
import { Name } from '../../../ui/name.tsx'
import { filterOf } from '../filters/filter.ts'
import styles from '../find-view.module.css'
import type { Finding } from '../filters/finding.ts'
import { Sentence } from '../../../ui/sentence.tsx'
import { useAway } from './use-item-words.ts'
import { useMiddleOf, usePlaceOf } from './use-place-of.ts'

interface NearestOneProps {
  finding: Finding
  /** What the map shows, where it was put somewhere. */
  viewport: Viewport | null
  /** Others are listed, from round about: then it speaks only of a town that the map is about and that has none. */
  isBesideOthers?: boolean
}

/** Nothing in the town that was typed or looked at: then the nearest that fits all the rest. */
export function NearestOne({ finding, viewport, isBesideOthers = false }: NearestOneProps) {
  const { t } = useTranslation('finding')
  const away = useAway()
  const spot = useSpot(finding.q, viewport, isBesideOthers)
  const { data } = useQuery({
    queryKey: ['nearest-one', spot?.point, filterOf(finding, null)],
    queryFn: async ({ signal }) => {
      const filter = filterOf({ ...finding, q: '', near: spot?.point ?? null }, null)
      const state = filter.state ?? RUNNING
      const { items } = await call(listSurgeries, { query: { ...filter, state, sort: 'distance', limit: 1 }, signal })
      return items[0] ?? null
    },
    enabled: spot !== null,
  })
  if (!spot || !data) return null
  if (isBesideOthers && (data.distanceKm ?? 0) <= spot.reachKm) return null
  return (
    <p className={isBesideOthers ? styles.count : undefined}>
      {spot.name && <Sentence name={spot.name} words={(place) => t('none.noneIn', { place })} />} {t('none.nearest')}{' '}
      <Link to={paths.surgery(data.slug)}>
        <Name languages={data.languages}>{data.name}</Name>
      </Link>
      , <Name>{data.locality}</Name>
      {data.distanceKm !== null && <>, {away(data.distanceKm)}</>}
    </p>
  )
}

/** One that nobody looks after is no use to whoever wants to go. */
const RUNNING = 'active,paused'

interface Spot {
  name: string | null
  point: Point
  /** How far the town reaches from there. */
  reachKm: number
}

/** The place that was typed; else the town that the map is about. */
function useSpot(q: string, viewport: Viewport | null, isTownNeeded: boolean): Spot | null {
  const { titleOf } = usePlaceWords()
  const place = usePlaceOf(q)
  const seen = useMiddleOf(q === '' ? viewport : null)
  if (q !== '')
    return place ? { name: titleOf(place), point: pointOf(place), reachKm: townReachKm(place.population) } : null
  if (!viewport) return null
  const nearest = seen?.nearest
  if (isTownNeeded) {
    const isAboutIt = nearest && viewport.zoom >= TOWN_ZOOM && nearest.distanceKm <= townReachKm(nearest.population)
    return isAboutIt
      ? { name: titleOf(nearest), point: pointOf(nearest), reachKm: townReachKm(nearest.population) }
      : null
  }
  const isIn = nearest && nearest.distanceKm < IN_TOWN_KM
  return { name: isIn ? titleOf(nearest) : null, point: pointOf(viewport), reachKm: 0 }
}

const IN_TOWN_KM = 10
/** As near as the map goes to a town that was searched for. */
const TOWN_ZOOM = 10

function pointOf({ latitude, longitude }: Point): Point {
  return { latitude, longitude }
}
