import { useMessages } from '../../../locales/use-messages.ts'
import { usePlaceName, usePlaceWords } from '../../../locales/use-place-words.ts'
import { viewOfPlace } from '../../../map/view-of-place.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { EmptyTable } from '../../../ui/drawings.tsx'
import { EmptyState } from '../../../ui/feedback/states.tsx'
import { countFilters, isNarrowed, type Finding } from '../filters/finding.ts'
import { Broaden } from './broaden.tsx'
import { NearestOne } from './nearest-one.tsx'
import { NextOne } from './next-one.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './no-results.module.css'
import { useMiddleOf, usePlaceOf } from './use-place-of.ts'
import { useWishWords } from '../filters/use-wish-words.ts'
import type { Size, Viewport } from '../../../map/viewport.ts'

interface NoResultsProps {
  finding: Finding
  viewport: Viewport
  size: Size
  onChange: (part: Partial<Finding>) => void
}

export default function NoResults({ finding, viewport, size, onChange }: NoResultsProps) {
  const t = useMessages('finding')
  const { within } = useWishWords()
  const title = finding.when
    ? t(finding.at ? 'none.hereWhen' : 'none.nowhereWhen', { when: within(finding.when) })
    : !isNarrowed(finding)
      ? t('none.here')
      : finding.at
        ? t('none.fitting')
        : finding.q !== '' && countFilters(finding) === 0
          ? t('none.nothingFor', { q: finding.q })
          : t('none.nowhere')
  return (
    <EmptyState title={title} drawing={<Table />}>
      <div className={styles.ways}>
        {!finding.when && <NearestOne finding={finding} viewport={finding.at ? viewport : null} />}
        {finding.when && <NextOne finding={finding} size={size} />}
        <Broaden finding={finding} size={size} onChange={onChange} />
        {finding.q && <GoToPlace q={finding.q} size={size} onChange={onChange} />}
        <StartHere viewport={finding.at ? viewport : null} />
      </div>
    </EmptyState>
  )
}

function Table() {
  return (
    <span className={styles.drawing}>
      <EmptyTable />
    </span>
  )
}

function GoToPlace({ q, size, onChange }: { q: string } & Pick<NoResultsProps, 'size' | 'onChange'>) {
  const t = useMessages('finding')
  const { titleOf } = usePlaceWords()
  const place = usePlaceOf(q)
  if (!place) return null
  const at = viewOfPlace(place, size)
  return (
    <Button onClick={() => onChange({ at, q: '', near: null })}>
      <Sentence name={titleOf(place)} words={(slot) => t('none.goTo', { place: slot })} />
    </Button>
  )
}

function StartHere({ viewport }: { viewport: Viewport | null }) {
  const t = useMessages('finding')
  const nameOf = usePlaceName()
  const pin = useMiddleOf(viewport)
  const isNear = pin?.isLand && (pin.nearest?.distanceKm ?? Infinity) < 60
  const nearest = isNear ? pin.nearest : null
  const carried =
    viewport && nearest
      ? {
          lat: Number(viewport.latitude.toFixed(5)),
          lng: Number(viewport.longitude.toFixed(5)),
          locality: nearest.name,
        }
      : undefined
  return (
    <div className={styles.start}>
      <p>{t('none.startText')}</p>
      <LinkButton look="main" to={paths.register(carried)}>
        {nearest ? (
          <Sentence name={nameOf(nearest)} words={(place) => t('none.startIn', { place })} />
        ) : (
          t('none.start')
        )}
      </LinkButton>
    </div>
  )
}
