import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { LIMITS } from '@surgeries/domain/listing'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { ListingFields } from '../../listing-form/fields.ts'
import { ListingForm, type ListingFormProps } from '../../listing-form/listing-form.tsx'
import { EditVenueForm } from '../../listing-form/venue/edit-venue-form.tsx'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { EffectsReview } from '../../ui/effects/effects-review.tsx'
import { TextArea } from '../../ui/controls/text-field.tsx'
import { readKeptEdit, writeKeptEdit } from '../../listing-form/kept-edit.ts'
import { MoveFailure } from './move-failure.tsx'
import styles from './submission-status.module.css'
import { useReviewedChange } from './use-reviewed-change.ts'
import type { StatusProps } from './use-submission.ts'

interface EditSubmissionProps {
  token: string
  submission: OwnSubmission
  edit: StatusProps['moves']['edit']
  onClose: () => void
}

export function EditSubmission({ token, submission, edit, onClose }: EditSubmissionProps) {
  const t = useMessages('submissions')
  const { toast } = useVoice()
  const [kept] = useState(() => readKeptEdit(draftKey(token)))
  const [message, setMessage] = useState(kept?.message ?? submission.message)
  const fields = useRef<ListingFields | null>(kept?.fields ?? null)
  const { date } = submission
  const isAnswer = submission.state === 'changes_requested'
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Opened by a button that is gone now. Where a moderator asks, the question comes first.
    if (!isAnswer) start.current?.focus()
  }, [isAnswer])
  const keep = useCallback(
    (typed: ListingFields, words: string) => {
      fields.current = typed
      writeKeptEdit(draftKey(token), { fields: typed, message: words })
    },
    [token],
  )
  const close = () => {
    writeKeptEdit(draftKey(token), null)
    edit.reset()
    onClose()
  }
  const onSuccess = () => {
    close()
    toast(isAnswer ? t('edit.answered') : t('edit.done'))
  }
  const reviewed = useReviewedChange(token, (content, keepsMoved) =>
    edit.mutate(
      {
        content,
        keepsMoved,
        ...(date && { venueName: (fields.current?.name ?? date.venueName).trim() }),
        message: message.trim(),
        saysIsland: fields.current?.saysIsland ?? false,
        version: submission.version,
      },
      { onSuccess },
    ),
  )
  const { forget } = reviewed
  const onChange = useCallback(
    (typed: ListingFields) => {
      // What was shown is not of what is typed now.
      forget()
      keep(typed, message)
    },
    [keep, message, forget],
  )
  const error = edit.error ?? reviewed.error
  const errors = error instanceof ApiProblem ? error.errors : undefined
  return (
    <>
      <div ref={start} tabIndex={-1} />
      <Fields
        {...(date && { venueName: date.venueName })}
        initial={submission.content}
        draft={kept?.fields}
        notes={submission.requested}
        {...(errors && { errors })}
        onChange={onChange}
        onSubmit={(content) => reviewed.submit(content, edit.isPending)}
      >
        <TextArea
          label={t('edit.message')}
          hint={isAnswer ? t('edit.messageAnswer') : t('edit.messageHint')}
          value={message}
          maxLength={LIMITS.message}
          length={message.length}
          optional
          onChange={(event) => {
            setMessage(event.target.value)
            if (fields.current) keep(fields.current, event.target.value)
          }}
        />
        {reviewed.effects && (
          <EffectsReview effects={reviewed.effects} keepsMoved={reviewed.keepsMoved} onKeep={reviewed.keepMoved} />
        )}
        <MoveFailure error={error} />
        <div className={styles.ways}>
          <Button type="submit" look="main" size="large" busy={edit.isPending || reviewed.isPending}>
            {reviewed.effects ? t('edit.sendSo') : isAnswer ? t('edit.answer') : t('edit.send')}
          </Button>
          {!isAnswer && <Button onClick={close}>{t('edit.cancel')}</Button>}
        </div>
      </Fields>
    </>
  )
}

function Fields({ venueName, ...form }: ListingFormProps & { venueName?: string }) {
  return venueName === undefined ? <ListingForm {...form} /> : <EditVenueForm {...form} venueName={venueName} />
}

// Not the whole token: what is stored opens nothing.
const draftKey = (token: string) => `submission-edit-${token.slice(-12)}`
