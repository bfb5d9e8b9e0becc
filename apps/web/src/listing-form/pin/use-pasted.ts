import type { listPlaces } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { pointOfShortPlusCode } from '@surgeries/domain/geo/plus-code'
import { type ReadPoint, readPoint } from '@surgeries/domain/geo/read-point'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { ownZone } from '../../locales/own-zone.ts'

type Pasted =
  | Exclude<ReadPoint, { kind: 'short_plus_code' }>
  | { kind: 'none' | 'looking' | 'plus_code_needs_town' | 'plus_code_town_unknown' | 'plus_code_failed' }

export function usePasted(pin: Point | null, onRead: (point: Point) => void) {
  const [state, setState] = useState<Pasted>({ kind: 'none' })
  const latest = useRef(0)
  const take = async (text: string) => {
    latest.current += 1
    const turn = latest.current
    const read = readPoint(text)
    if (read.kind === 'short_plus_code') setState({ kind: 'looking' })
    const result = read.kind === 'short_plus_code' ? await pointNear(read, pin) : read
    // Something else was typed while the town was looked for.
    if (turn !== latest.current) return
    setState(result)
    if (result.kind === 'point') onRead({ latitude: result.latitude, longitude: result.longitude })
  }
  const forget = () => {
    latest.current += 1
    setState({ kind: 'none' })
  }
  return { state, take: (text: string) => void take(text), forget }
}

async function pointNear({ code, town }: { code: string; town: string }, pin: Point | null): Promise<Pasted> {
  if (town === '' && !pin) return { kind: 'plus_code_needs_town' }
  try {
    const near = town === '' ? pin : await findTown(town)
    const point = near && pointOfShortPlusCode(code, near)
    return point ? { kind: 'point', ...rounded(point) } : { kind: 'plus_code_town_unknown' }
  } catch {
    return { kind: 'plus_code_failed' }
  }
}

async function findTown(town: string): Promise<Point | null> {
  for (const q of new Set([town, town.split(',')[0] ?? ''].map((words) => words.trim().slice(0, 80)))) {
    const [place] = q
      ? (
          await call<typeof listPlaces>('GET /places', {
            query: { q, zone: ownZone(), kind: 'town,quarter', limit: 1 },
          })
        ).items
      : []
    if (place) return place
  }
  return null
}

function rounded({ latitude, longitude }: Point): Point {
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) }
}
