import type { listSurgeries } from '@surgeries/contracts/surgeries'
import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { boxAbout, viewOf, type Size, type Viewport } from '../../../map/viewport.ts'

export type NearTrouble = 'refused' | 'unavailable'

const NEAREST = 3
const AROUND_ME_ZOOM = 9

export function useNearMe(size: Size, onFound: (near: Point, at: Viewport) => void) {
  const [isLooking, setIsLooking] = useState(false)
  const [trouble, setTrouble] = useState<NearTrouble | null>(null)
  const look = async () => {
    setIsLooking(true)
    setTrouble(null)
    try {
      const here = roughly(await askDevice())
      onFound(here, await viewAbout(here, size))
    } catch (error) {
      setTrouble(error instanceof GeolocationPositionError && error.code === 1 ? 'refused' : 'unavailable')
    } finally {
      setIsLooking(false)
    }
  }
  return { look, isLooking, trouble, forgive: () => setTrouble(null) }
}

function askDevice(): Promise<Point> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('This device does not tell where it is'))
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, {
      timeout: 15_000,
      maximumAge: 300_000,
    })
  })
}

/** To about a kilometre: near enough to find a surgery, and the address bar does not give a home away. */
function roughly({ latitude, longitude }: Point): Point {
  return { latitude: Number(latitude.toFixed(2)), longitude: Number(longitude.toFixed(2)) }
}

async function viewAbout(here: Point, size: Size): Promise<Viewport> {
  const { items } = await call<typeof listSurgeries>('GET /surgeries', {
    query: { near: `${here.latitude},${here.longitude}`, limit: NEAREST },
  })
  const box = boxAbout(
    [here, ...items].map(({ latitude, longitude }) => ({
      west: longitude,
      east: longitude,
      south: latitude,
      north: latitude,
    })),
  )
  return items.length > 0 && box ? viewOf(box, size, { closest: 12, room: 64 }) : { ...here, zoom: AROUND_ME_ZOOM }
}
