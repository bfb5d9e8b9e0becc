import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Size } from './viewport.ts'

export function useSizeWatch(onSize: (size: Size) => void, keysLabel: string) {
  const map = useMap()
  useEffect(() => {
    const element = map.getContainer()
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false })
      onSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [map, onSize])
  useEffect(() => {
    map.getContainer().setAttribute('role', 'group')
    map.getContainer().setAttribute('aria-label', keysLabel)
  }, [map, keysLabel])
}
