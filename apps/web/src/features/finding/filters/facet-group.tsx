import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ChipGroup } from '../../../ui/controls/choices.tsx'
import { Skeleton } from '../../../ui/feedback/states.tsx'
import styles from './filter-dialog.module.css'
import type { FilterName } from './finding.ts'
import { useFilterWords } from './use-filter-words.ts'

const FEW = 8

interface FacetGroupProps {
  name: FilterName
  counts: readonly { value: string; count: number }[] | undefined
  chosen: readonly string[]
  onChange: (values: string[]) => void
}

export function FacetGroup({ name, counts, chosen, onChange }: FacetGroupProps) {
  const t = useMessages('finding')
  const { number } = useFormat()
  const { words } = useFilterWords()
  const [showsAll, setShowsAll] = useState(false)
  if (!counts) return <Skeleton />
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value))
  const all = [...missing.map((value) => ({ value, count: 0 })), ...counts]
  const shown =
    showsAll || all.length <= FEW + 2 ? all : all.filter(({ value }, index) => index < FEW || chosen.includes(value))
  if (all.length === 0) return null
  return (
    <div>
      <ChipGroup
        legend={t(`filters.${name}`)}
        values={chosen}
        onChange={onChange}
        options={shown.map(({ value, count }) => ({
          value,
          label: words(name, value),
          count: number(count),
          disabled: count === 0 && !chosen.includes(value),
        }))}
      />
      {shown.length < all.length && (
        <Button look="quiet" className={styles.more} onClick={() => setShowsAll(true)}>
          {t('filters.more', { count: all.length })}
        </Button>
      )}
    </div>
  )
}
