import * as L from 'leaflet'
import { useEffect, useRef, type ReactNode } from 'react'
import { ON_MAP } from './labels/use-room.ts'
import styles from './map.module.css'

export function MapCorner({ children }: { children: ReactNode }) {
  const corner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!corner.current) return
    L.DomEvent.disableClickPropagation(corner.current)
    L.DomEvent.disableScrollPropagation(corner.current)
  }, [])
  return (
    <div ref={corner} className={styles.corner} {...{ [ON_MAP]: true }}>
      {children}
    </div>
  )
}
