import { useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import type { Size } from '../../map/viewport.ts'
import { PageHeading } from '../../ui/page.tsx'
import { Region } from '../../ui/feedback/region.tsx'
import { Found } from './found.tsx'
import styles from './find-view.module.css'
import { HalfSwitch } from './half-switch.tsx'
import { useFinding } from './filters/use-finding.ts'
import { useHalf } from './use-half.ts'
import { useMapSize } from './use-map-size.ts'
import { Tools } from './tools.tsx'

export function FindView() {
  const t = useMessages('finding')
  const { finding, change } = useFinding()
  const { half, choose } = useHalf()
  const mapPlace = useRef<HTMLDivElement>(null)
  const size = useMapSize(mapPlace)
  return (
    <div className={styles.view} data-half={half}>
      <div className={styles.top}>
        <PageHeading>{t('title')}</PageHeading>
        <p className={styles.intro}>{t('intro')}</p>
        <Tools finding={finding} size={size ?? NO_SIZE} onChange={change} />
      </div>
      <HalfSwitch half={half} onChoose={choose} />
      <div ref={mapPlace} id="map" tabIndex={-1} className={styles.mapPlace} />
      <Region>{size && <Found finding={finding} size={size} mapPlace={mapPlace} onChange={change} />}</Region>
    </div>
  )
}

const NO_SIZE: Size = { width: 800, height: 600 }
