import { HandHeart } from 'lucide-react'
import type { AttendanceSummary } from '@surgeries/contracts/attendances'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { sign } from '../../ui/icons.ts'
import styles from './coming.module.css'
import { useSubjects } from './use-subjects.ts'

export function Wanted({ summary }: { summary: AttendanceSummary }) {
  const t = useMessages('coming')
  const { list } = useFormat()
  const things = useSubjects()(summary.wanted)
  if (things.length === 0) return null
  return (
    <p className={styles.wanted}>
      <HandHeart {...sign} />
      <span>{t('expected.wanted', { things: list(things, 'disjunction') })}</span>
    </p>
  )
}
