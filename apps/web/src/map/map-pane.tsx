import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'

export function MapPane({ name, order, children }: { name: string; order: number; children: ReactNode }) {
  const map = useMap()
  const [pane] = useState(() => {
    const element = map.getPane(name) ?? map.createPane(name)
    element.style.zIndex = String(order)
    return element
  })
  return createPortal(children, pane)
}
