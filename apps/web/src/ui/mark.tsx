import type { SurgeryMark } from '@surgeries/domain/freshness'
import { useMessages } from '../locales/use-messages.ts'
import { Badge, type BadgeTone } from './badge.tsx'
import styles from './mark.module.css'

const TONES: Record<SurgeryMark, BadgeTone> = {
  on: 'accent',
  soon: 'good',
  confirmed: 'good',
  cancelled: 'bad',
  unconfirmed: 'plain',
  paused: 'warn',
  faded: 'plain',
  ended: 'plain',
  hidden: 'warn',
}

/** The sign of a mark, 24 units square: each is another shape, so that colour is never needed to tell them apart. */
export function MarkSign({ mark }: { mark: SurgeryMark }) {
  return (
    <svg className={styles.sign} data-mark={mark} viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
      {SIGNS[mark]}
    </svg>
  )
}

const STEAM = 'M8 8c-1.6-1.8 1.6-3 0-5m5 5c-1.6-1.8 1.6-3 0-5'

/** A steaming cup with a tick, a steaming cup, a cup, a cup struck through, an empty cup, two bars, a dashed ring, a glass, a cross. */
const SIGNS = {
  on: (
    <>
      <path
        d="M4 11h13v4a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6zM6.8 15.8l3 3 4.8-5-1.2-1.200-3.600 3.800-1.800-1.800z"
        fill="currentColor"
        fillRule="evenodd"
      />
      <path d="M17 12.5h1.5a2.75 2.75 0 0 1 0 5.5H16" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d={STEAM} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  soon: (
    <>
      <path d="M4 11h13v4a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6z" fill="currentColor" />
      <path d="M17 12.5h1.5a2.75 2.75 0 0 1 0 5.5H16" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d={STEAM} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  confirmed: (
    <>
      <path d="M3 8h14v5a7 7 0 0 1-14 0z" fill="currentColor" />
      <path d="M17 9.5h1.5a3 3 0 0 1 0 6H16" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  cancelled: (
    <g fill="none" stroke="currentColor" strokeWidth="2.2">
      <path d="M4 8h12v5a6 6 0 0 1-12 0z" strokeLinejoin="round" />
      <path d="M16 9.500h2a3 3 0 0 1 0 6h-2" />
      <path d="M2.500 21.500l19-19" strokeWidth="2.8" strokeLinecap="round" />
    </g>
  ),
  unconfirmed: (
    <g fill="none" stroke="currentColor" strokeWidth="2.2">
      <path d="M4 8h12v5a6 6 0 0 1-12 0z" strokeLinejoin="round" />
      <path d="M16 9.5h2a3 3 0 0 1 0 6h-2" />
    </g>
  ),
  paused: <path d="M6 4h4v16H6zM14 4h4v16h-4z" fill="currentColor" />,
  faded: <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2.6" strokeDasharray="3.4 2.9" />,
  hidden: (
    <g fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.500 15.500l5 5" />
    </g>
  ),
  ended: (
    <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
      <path d="M6 6l12 12M18 6L6 18" />
    </g>
  ),
} satisfies Record<SurgeryMark, unknown>

export function MarkBadge({ mark }: { mark: SurgeryMark }) {
  const t = useMessages('common')
  return (
    <Badge tone={TONES[mark]} shape={<MarkSign mark={mark} />}>
      {t(`mark.${mark}`)}
    </Badge>
  )
}
