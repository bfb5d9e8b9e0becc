import { Map as MapSheet } from 'lucide-react'
import { useMessages } from '../locales/use-messages.ts'
import { useSearchParams } from '../navigation/hooks.ts'
import { CalendarView } from '../features/calendar/calendar-view.tsx'
import { daysAnywhere } from '../features/finding/filters/date-wish.ts'
import { filterOf, readBox } from '../features/finding/filters/filter.ts'
import { searchOf } from '../features/finding/filters/finding.ts'
import { ExportLinks } from '../features/finding/results/export-links.tsx'
import { Tools } from '../features/finding/tools.tsx'
import { useFinding, type Keeps } from '../features/finding/filters/use-finding.ts'
import { todayHere } from '../locales/own-zone.ts'
import { boxOf } from '../map/viewport.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { sign } from '../ui/icons.ts'
import { Column, useTitle } from '../ui/page.tsx'

const A_MAP = { width: 800, height: 600 }

/** Other days lead to their month, another place to a box of its own. */
const keeps: Keeps = (name, part) => {
  if (name === 'month' || name === 'day') return !('when' in part)
  if (name === 'bbox') return !('at' in part)
  return name === 'view'
}

export default function CalendarPage() {
  const t = useMessages('calendar')
  const { finding, change } = useFinding(paths.calendar, keeps)
  useTitle(t('title'))
  const [search] = useSearchParams()
  const box = readBox(search.get('bbox')) ?? (finding.at && boxOf(finding.at, A_MAP))
  return (
    <Column width="wide">
      <CalendarView
        filter={filterOf({ ...finding, when: typeof finding.when === 'string' ? finding.when : null }, box)}
        asked={daysAnywhere(finding.when, todayHere())}
        onAnyTime={() => change({ when: null })}
        toMap={
          <LinkButton look="quiet" icon={<MapSheet {...sign} />} to={paths.find(searchOf(finding))}>
            {t('toMap')}
          </LinkButton>
        }
        tools={<Tools finding={finding} size={A_MAP} onChange={change} />}
        foot={<ExportLinks finding={finding} box={box} />}
      />
    </Column>
  )
}
