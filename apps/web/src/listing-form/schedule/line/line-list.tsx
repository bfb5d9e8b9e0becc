import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { LineFields } from './line-fields.tsx'
import styles from './line-list.module.css'
import { LineRow } from './line-row.tsx'
import { blankLine, type Line } from './line.ts'
import { faultOfLine } from './read-line.ts'

interface LineListProps {
  lines: readonly Line[]
  today: string
  change: (index: number, line: Line) => void
  add: (line: Line) => void
  remove: (index: number) => void
  error: string | undefined
  aside: Line | null
  inWords: boolean
  onWords: () => void
}

export function LineList({ lines, today, change, add, remove, onWords, ...fields }: LineListProps) {
  const t = useMessages('listing-form')
  const [opened, setOpened] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const isOne = lines.length < 2
  const open = isOne ? 0 : opened
  const faulty = lines.findIndex((line) => faultOfLine(line) !== null)
  const shown = fields.error && open === null && faulty >= 0 ? faulty : open
  const last = lines.at(-1) ?? blankLine
  const addLine = () => {
    add({ ...blankLine, kind: 'once', isExtra: true, time: last.time, durationMinutes: last.durationMinutes })
    setOpened(lines.length)
  }
  const takeAway = (index: number) => {
    // Shown at once: the focus goes to what is left.
    flushSync(() => {
      remove(index)
      setOpened(null)
    })
    list.current?.querySelector<HTMLElement>('input:checked, button')?.focus()
  }
  return (
    <div ref={list} role="group" aria-label={t('schedule.legend')} className={styles.list}>
      {(lines.length > 0 ? lines : [null]).map((line, index) =>
        index === shown || line === null ? (
          <div key={index} className={isOne ? undefined : styles.opened}>
            <LineFields
              line={line}
              today={today}
              {...fields}
              onChange={(next) => (line ? change(index, next) : add(next))}
              onWords={isOne ? onWords : null}
              takesFocus={!isOne}
            />
            {!isOne && (
              <div className={styles.actions}>
                <Button onClick={() => setOpened(null)}>{t('schedule.done')}</Button>
                <Button look="quiet" onClick={() => takeAway(index)}>
                  {t('schedule.takeAway')}
                </Button>
              </div>
            )}
          </div>
        ) : (
          <LineRow
            key={index}
            line={line}
            today={today}
            onOpen={() => setOpened(index)}
            onTakeAway={() => takeAway(index)}
          />
        ),
      )}
      {faulty < 0 && lines.length > 0 && (
        <div>
          <Button icon={<Plus {...sign} />} onClick={addLine}>
            {t('schedule.add')}
          </Button>
        </div>
      )}
    </div>
  )
}
