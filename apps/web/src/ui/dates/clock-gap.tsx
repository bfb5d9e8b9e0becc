import type { ClockGap } from '@surgeries/domain/dates/clock-gap'
import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Button } from '../controls/button.tsx'
import { useWallTime } from './wall-time.ts'

export function clockGapOf(error: unknown): ClockGap | null {
  if (!(error instanceof ApiProblem)) return null
  const { from, to, becomes } = error.errors.find(({ code }) => code === 'no_such_time')?.values ?? {}
  return from && to && becomes ? { from, to, becomes } : null
}

export function useClockGapWords() {
  const t = useMessages('common')
  const wall = useWallTime()
  return (start: string, { from, to, becomes }: ClockGap) => {
    const isOneDay = [from, to, becomes].every((local) => local.startsWith(start.slice(0, 10)))
    const moment = isOneDay ? wall.time : wall.shortMoment
    return t('date.gap', {
      time: wall.time(start),
      day: wall.day(start.slice(0, 10)),
      from: moment(from),
      to: moment(to),
      becomes: moment(becomes),
    })
  }
}

interface TakeInsteadProps {
  gap: ClockGap
  onTake: (start: string) => void
}

export function TakeInstead({ gap: { becomes }, onTake }: TakeInsteadProps) {
  const t = useMessages('common')
  const wall = useWallTime()
  return (
    <p>
      <Button onClick={() => onTake(becomes)}>{t('date.takeInstead', { time: wall.time(becomes) })}</Button>
    </p>
  )
}
