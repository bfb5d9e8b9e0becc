import { viewOfPlace } from '../../map/view-of-place.ts'
import type { Size } from '../../map/viewport.ts'
import { ActiveFilters } from './filters/active-filters.tsx'
import { FilterButton } from './filters/filter-button.tsx'
import { type Finding, neighbourhoodOf } from './filters/finding.ts'
import { NearMe } from './search/near-me.tsx'
import { SearchBox } from './search/search-box.tsx'
import styles from './tools.module.css'
import { WhenChoice } from './filters/when-choice.tsx'

interface ToolsProps {
  finding: Finding
  size: Size
  onChange: (part: Partial<Finding>) => void
}

export function Tools({ finding, size, onChange }: ToolsProps) {
  return (
    <div className={styles.tools}>
      <SearchBox
        q={finding.q}
        near={neighbourhoodOf(finding)}
        // A search is for the whole world; so the map lets go of where it was put.
        onSearch={(q) => onChange({ q, at: null, selected: null })}
        onPlace={(place) => onChange({ q: '', selected: null, at: viewOfPlace(place, size) })}
      />
      <NearMe size={size} onFound={(near, at) => onChange({ near, at, q: '', selected: null })} />
      <FilterButton finding={finding} size={size} onChange={onChange} />
      <WhenChoice wish={finding.when} onChange={(when) => onChange({ when, selected: null })} />
      <ActiveFilters finding={finding} onChange={onChange} />
    </div>
  )
}
