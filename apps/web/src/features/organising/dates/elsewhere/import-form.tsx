import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { DateFailure } from '../date-failure.tsx'
import styles from '../dates.module.css'
import { useFaultFocus } from '../use-fault-focus.ts'
import { useProblemWords } from './use-problem-words.ts'
import { type Import, useSetImport } from './use-import.ts'

interface ImportFormProps {
  slug: string
  kept: Import | null
  onDone: () => void
  onClose: () => void
}

const MOST_IN_TITLE = 80
const LONGEST_ADDRESS = 500

/** The address of a calendar elsewhere; it is looked at once before it is kept. */
export function ImportForm({ slug, kept, onDone, onClose }: ImportFormProps) {
  const { t } = useTranslation(['dates', 'common'])
  const { toast } = useVoice()
  const [url, setUrl] = useState(kept?.url ?? '')
  const [match, setMatch] = useState(kept?.match ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const set = useSetImport(slug)
  const problem = useProblemWords()
  const refused = problem.ofError(set.error)
  const isMissing = url.trim() === ''
  const form = useFaultFocus(set.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isMissing) return form.current?.querySelector('input')?.focus()
    if (set.isPending) return
    set.mutate(
      { url: url.trim(), match: match.trim() },
      {
        onSuccess: ({ import: taken }) => {
          toast(t('elsewhere.done', { count: taken.dates }))
          onDone()
        },
      },
    )
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('elsewhere.address')}
        hint={t('elsewhere.addressHint')}
        error={isChecked && isMissing ? t('elsewhere.addressNeeded') : (refused ?? undefined)}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_ADDRESS}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t('elsewhere.match')}
        hint={t('elsewhere.matchHint')}
        optional
        maxLength={MOST_IN_TITLE}
        value={match}
        onChange={(event) => setMatch(event.target.value)}
      />
      {!refused && <DateFailure error={set.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="main" busy={set.isPending}>
          {set.isPending ? t('elsewhere.looking') : t('elsewhere.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
