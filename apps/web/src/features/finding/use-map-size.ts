import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from '../../map/viewport.ts'

export function useMapSize(place: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      const isHidden = width === 0 || height === 0
      setSize((last) => {
        if (isHidden) return last ?? { width: innerWidth, height: Math.round(innerHeight / 2) }
        return last?.width === width && last.height === height ? last : { width, height }
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return size
}
