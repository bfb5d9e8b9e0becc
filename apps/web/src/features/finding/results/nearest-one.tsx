import type { listSurgeries, SurgerySummary } from '@surgeries/contracts/surgeries'
import { type Point, townReachKm } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { call } from '../../../api/call.ts'
import { usePlaceWords } from '../../../locales/use-place-words.ts'
import type { Viewport } from '../../../map/viewport.ts'
import { paths } from '../../../paths.ts'
import { Name } from '../../../ui/text/name.tsx'
import { filterOf } from '../filters/filter.ts'
import styles from '../find-view.module.css'
import type { Finding } from '../filters/finding.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import { useAway } from './use-item-words.ts'
import { useMiddleOf, usePlaceOf } from './use-place-of.ts'

interface NearestOneProps {
  finding: Finding
  viewport: Viewport | null
  isBesideOthers?: boolean
}

export function NearestOne({ finding, viewport, isBesideOthers = false }: NearestOneProps) {
  const t = useMessages('finding')
  const spot = useSpot(finding.q, viewport, isBesideOthers)
  const { data } = useQuery({
    queryKey: ['nearest-one', spot?.point, filterOf(finding, null)],
    queryFn: async ({ signal }) => {
      const filter = filterOf({ ...finding, q: '', near: spot?.point ?? null }, null)
      const { items } = await call<typeof listSurgeries>('GET /surgeries', {
        query: { ...filter, sort: 'distance', limit: LOOKED_AT },
        signal,
      })
      return items
    },
    enabled: spot !== null,
  })
  const [nearest] = data ?? []
  if (!spot || !nearest) return null
  if (isBesideOthers && (nearest.distanceKm ?? 0) <= spot.reachKm) return null
  const running = nearest.state === 'active' ? undefined : data?.find(({ state }) => state === 'active')
  return (
    <p className={isBesideOthers ? styles.count : undefined}>
      {spot.name && <Sentence name={spot.name} words={(place) => t('none.noneIn', { place })} />} {t('none.nearest')}{' '}
      <One surgery={nearest} />
      {running && (
        <>
          . {t('none.nearestRunning')} <One surgery={running} />
        </>
      )}
    </p>
  )
}

const LOOKED_AT = 20

function One({ surgery: { slug, name, languages, locality, distanceKm } }: { surgery: SurgerySummary }) {
  const away = useAway()
  return (
    <>
      <Link to={paths.surgery(slug)}>
        <Name languages={languages}>{name}</Name>
      </Link>
      , <Name>{locality}</Name>
      {distanceKm !== null && <>, {away(distanceKm)}</>}
    </>
  )
}

interface Spot {
  name: string | null
  point: Point
  reachKm: number
}

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
const TOWN_ZOOM = 10

function pointOf({ latitude, longitude }: Point): Point {
  return { latitude, longitude }
}
