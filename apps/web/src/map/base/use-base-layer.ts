import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { BaseLayer } from './base-layer.ts'

export function useBaseLayer() {
  const map = useMap()
  useEffect(() => {
    const layer = new BaseLayer({ pane: 'tilePane', updateWhenZooming: false, keepBuffer: 3, minZoom: 0, maxZoom: 19 })
    layer.addTo(map)
    const redraw = () => layer.redraw()
    const stop = onColoursChange(redraw)
    // What could not be fetched while offline is fetched now.
    addEventListener('online', redraw)
    return () => {
      stop()
      removeEventListener('online', redraw)
      layer.remove()
    }
  }, [map])
}

function onColoursChange(listen: () => void): () => void {
  const evening = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(listen)
  evening.addEventListener('change', listen)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    evening.removeEventListener('change', listen)
    observer.disconnect()
  }
}
