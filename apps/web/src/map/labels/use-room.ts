import { useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Box, Room } from './label-layout.ts'
import { useProjection, useTarget } from '../use-projection.ts'
import type { Size } from '../viewport.ts'

export const ON_MAP = 'data-on-map'

export function useRoom(size: Size): Room {
  const project = useProjection()
  const { center } = useTarget()
  const controls = useControls()
  return useMemo(() => {
    if (size.width === 0) return { frame: null, controls: [] }
    const middle = project({ latitude: center.lat, longitude: center.lng })
    const placed = (box: Box) => moved(box, { x: middle.x - size.width / 2, y: middle.y - size.height / 2 })
    return {
      frame: placed({ left: 0, top: 0, right: size.width, bottom: size.height }),
      controls: controls.map(placed),
    }
  }, [project, center, controls, size])
}

function moved({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

function useControls(): Box[] {
  const map = useMap()
  const [boxes, setBoxes] = useState<Box[]>([])
  useEffect(() => {
    const container = map.getContainer()
    const controls = [...(container.parentElement?.querySelectorAll(`[${ON_MAP}]`) ?? [])]
    const observer = new ResizeObserver(() => {
      const corner = container.getBoundingClientRect()
      setBoxes(controls.map((control) => moved(control.getBoundingClientRect(), { x: -corner.left, y: -corner.top })))
    })
    for (const element of [container, ...controls]) observer.observe(element)
    return () => observer.disconnect()
  }, [map])
  return boxes
}
