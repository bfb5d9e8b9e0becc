import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useMessages } from '../../../../locales/use-messages.ts'
import { useVoice } from '../../../../ui/feedback/announcer.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { concernsDates } from '../../../../ui/effects/date-effects.tsx'
import { EffectsReview } from '../../../../ui/effects/effects-review.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { DateFailure } from '../date-failure.tsx'
import styles from '../dates.module.css'
import { useFaultFocus } from '../use-fault-focus.ts'
import { useProblemWords } from './use-problem-words.ts'
import { type Import, usePreviewImport, useSetImport } from './use-import.ts'

interface ImportFormProps {
  slug: string
  kept: Import | null
  onDone: () => void
  onClose: () => void
}

const MOST_IN_TITLE = 80
const LONGEST_ADDRESS = 500

export function ImportForm({ slug, kept, onDone, onClose }: ImportFormProps) {
  const t = useMessages('dates', 'common')
  const { toast } = useVoice()
  const [url, setUrl] = useState(kept?.url ?? '')
  const [match, setMatch] = useState(kept?.match ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const set = useSetImport(slug)
  const preview = usePreviewImport(slug)
  const problem = useProblemWords()
  const error = set.error ?? preview.error
  const refused = problem.ofError(error)
  const isMissing = url.trim() === ''
  const isPending = set.isPending || preview.isPending
  const review = preview.data && concernsDates(preview.data) ? preview.data : null
  const form = useFaultFocus(error)
  const type = (put: (text: string) => void) => (event: ChangeEvent<HTMLInputElement>) => {
    put(event.target.value)
    // What was shown is not of what is typed now.
    preview.reset()
    set.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isMissing) return form.current?.querySelector('input')?.focus()
    if (isPending) return
    const wish = { url: url.trim(), match: match.trim() }
    const take = () =>
      set.mutate(wish, {
        onSuccess: ({ import: taken }) => {
          toast(t('elsewhere.done', { count: taken.dates }))
          onDone()
        },
      })
    if (review) return take()
    preview.mutate(wish, { onSuccess: (effects) => !concernsDates(effects) && take() })
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
        onChange={type(setUrl)}
      />
      <TextField
        label={t('elsewhere.match')}
        hint={t('elsewhere.matchHint')}
        optional
        maxLength={MOST_IN_TITLE}
        value={match}
        onChange={type(setMatch)}
      />
      {!refused && <DateFailure error={error} />}
      {review && <EffectsReview effects={review} keepsMoved />}
      <div className={styles.actions}>
        <Button type="submit" look="main" busy={isPending}>
          {isPending ? t('elsewhere.looking') : t(review ? 'elsewhere.saveSo' : 'elsewhere.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
