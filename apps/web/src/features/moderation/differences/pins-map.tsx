import { lazy, Suspense } from 'react'
import type { LetteredPin } from '../../../map/pins/lettered-pins.tsx'
import { ErrorBoundary } from '../../../ui/feedback/error-boundary.tsx'
import styles from './pins-map.module.css'

const FewPinsMap = lazy(() => import('../../../map/few-pins-map.tsx'))

export function PinsMap({ label, pins }: { label: string; pins: readonly LetteredPin[] }) {
  return (
    <ErrorBoundary fallback={null}>
      <div className={styles.frame}>
        <Suspense>
          <FewPinsMap label={label} pins={pins} />
        </Suspense>
      </div>
    </ErrorBoundary>
  )
}
