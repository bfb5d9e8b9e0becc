import type { Thresholds } from '@surgeries/domain/freshness/thresholds'
import type { Env } from '../../env.ts'

export function thresholdsOf(env: Env): Thresholds {
  return {
    askDaysBefore: env.ASK_DAYS_BEFORE,
    askEveryDays: env.ASK_EVERY_DAYS,
    fadeAfterCycles: env.FADE_AFTER_CYCLES,
    fadeAfterDays: env.FADE_AFTER_DAYS,
  }
}
