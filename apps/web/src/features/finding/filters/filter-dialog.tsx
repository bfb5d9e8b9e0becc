import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { boxOf, type Size } from '../../../map/viewport.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/feedback/dialog.tsx'
import { ErrorState } from '../../../ui/feedback/states.tsx'
import { FacetGroup } from './facet-group.tsx'
import styles from './filter-dialog.module.css'
import { filterOf } from './filter.ts'
import { FILTER_NAMES, NOTHING_ASKED, type FilterName, type Finding } from './finding.ts'
import { useFacets, useTotal } from './use-surgeries.ts'

interface FilterDialogProps {
  finding: Finding
  size: Size
  onClose: () => void
  onApply: (part: Partial<Finding>) => void
}

type Wishes = Pick<Finding, FilterName>

export default function FilterDialog({ finding, size, onClose, onApply }: FilterDialogProps) {
  const t = useMessages('finding')
  const [wishes, setWishes] = useState<Wishes>(() => wishesOf(finding))
  // Another country is elsewhere: the map then goes to where it is, and the counts are the world's.
  const staysHere = finding.at !== null && wishes.country.join() === finding.country.join()
  const wished = { ...finding, ...wishes }
  const everywhere = filterOf(wished, null)
  const here = staysHere && finding.at ? filterOf(wished, boxOf(finding.at, size)) : everywhere
  const facets = useFacets(here, true)
  const countries = useFacets(everywhere, true)
  const { data: total } = useTotal(here, true)
  const counts = facets.data && countries.data && { ...facets.data, country: countries.data.country }
  const error = facets.error ?? countries.error
  const retry = () => Promise.all([facets.refetch(), countries.refetch()])
  return (
    <Dialog
      isOpen
      sheet
      onClose={onClose}
      title={t('filters.title')}
      footer={
        <>
          <Button look="quiet" onClick={() => setWishes(wishesOf(NOTHING_ASKED))}>
            {t('filters.clear')}
          </Button>
          <Button look="main" onClick={() => onApply({ ...wishes, ...(!staysHere && { at: null }), selected: null })}>
            {total === 0 ? t('filters.applyNone') : t('filters.apply', { count: total ?? 0 })}
          </Button>
        </>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void retry()} />
      ) : (
        <div className={styles.groups}>
          {FILTER_NAMES.map((name) => (
            <FacetGroup
              key={name}
              name={name}
              counts={counts?.[name]}
              chosen={wishes[name]}
              onChange={(values) => setWishes((now) => ({ ...now, [name]: values }))}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

function wishesOf({ country, language, offers, access, state }: Finding): Wishes {
  return { country, language, offers, access, state }
}
