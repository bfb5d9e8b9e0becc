import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { lazy, Suspense, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../../locales/use-messages.ts'
import { boxOf, type Size } from '../../map/viewport.ts'
import { CalendarLink } from './results/calendar-link.tsx'
import styles from './find-view.module.css'
import { orderOf, type Finding } from './filters/finding.ts'
import { Legend } from './legend.tsx'
import { NearestOne } from './results/nearest-one.tsx'
import { ResultsHeading } from './results/results-heading.tsx'
import { SortChoice } from './filters/sort-choice.tsx'
import { SurgeryList } from './results/surgery-list.tsx'
import { ExportLinks } from './results/export-links.tsx'
import { ErrorBoundary } from '../../ui/feedback/error-boundary.tsx'
import { useSettled } from '../../queries/use-settled.ts'
import { useMapFeatures, useSurgeryList } from './filters/use-surgeries.ts'
import { useView } from './use-view.ts'

interface FoundProps {
  finding: Finding
  size: Size
  mapPlace: RefObject<HTMLElement | null>
  onChange: (part: Partial<Finding>, options?: { replace?: boolean }) => void
}

const MOVING_MS = 160
/** Its code comes after the list; if it never comes, the list has everything. */
const MapHalf = lazy(() => import('./map-half.tsx'))
const NoResults = lazy(() => import('./results/no-results.tsx'))

export function Found({ finding, size, mapPlace, onChange }: FoundProps) {
  const t = useMessages('finding')
  const view = useView(finding, size)
  const { filter, zoom } = useSettled(view, MOVING_MS)
  const list = useSurgeryList(filter, orderOf(finding))
  const map = useMapFeatures(filter, zoom, true)
  const [pointedInList, setPointedInList] = useState<SurgerySummary | null>(null)
  const [pointedOnMap, setPointedOnMap] = useState<string[]>([])
  const total = list.data?.pages[0]?.total
  const isNone = total === 0 && !list.isPlaceholderData
  return (
    <>
      <div className={styles.list}>
        <a href="#map" className={styles.toMap}>
          {t('results.toMap')}
        </a>
        <div className={styles.results}>
          <ResultsHeading
            finding={finding}
            total={list.isPlaceholderData ? undefined : total}
            isWaiting={list.isFetching}
          />
          <CalendarLink finding={finding} box={finding.at && boxOf(finding.at, size)} />
        </div>
        {finding.near && total !== 0 && (
          <SortChoice sort={finding.sort ?? 'distance'} onChange={(sort) => onChange({ sort }, { replace: true })} />
        )}
        {!isNone && !finding.when && finding.q === '' && (
          <NearestOne finding={finding} viewport={finding.at} isBesideOthers />
        )}
        {isNone ? (
          <Suspense>
            <NoResults finding={finding} viewport={view.viewport} size={size} onChange={onChange} />
          </Suspense>
        ) : (
          <SurgeryList
            list={list}
            chosen={finding.selected}
            pointedAt={finding.selected ? [...pointedOnMap, finding.selected] : pointedOnMap}
            onPoint={setPointedInList}
          />
        )}
        <Legend />
        <ExportLinks finding={finding} box={finding.at && boxOf(finding.at, size)} />
      </div>
      {mapPlace.current &&
        createPortal(
          <ErrorBoundary fallback={<p className={styles.mapNote}>{t('map.failed')}</p>}>
            <Suspense fallback={<p className={styles.mapNote}>{t('map.loading')}</p>}>
              <MapHalf
                finding={finding}
                viewport={view.viewport}
                size={size}
                features={map.data?.features}
                pointedAt={pointedInList}
                onPoint={setPointedOnMap}
                onChange={onChange}
              />
            </Suspense>
          </ErrorBoundary>,
          mapPlace.current,
        )}
    </>
  )
}
