import type { ListingContent } from '@surgeries/contracts/listing'
import { changesBetween, LIMITS } from '@surgeries/domain/listing'
import { useCallback, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { ListingFields } from '../../../listing-form/fields.ts'
import { ListingForm } from '../../../listing-form/listing-form.tsx'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { EffectsReview } from '../../../ui/effects/effects-review.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import { EditFailure } from './edit-failure.tsx'
import { readKeptEdit, writeKeptEdit } from '../../../listing-form/kept-edit.ts'
import styles from '../organising.module.css'
import { useReviewedEdit } from './use-reviewed-edit.ts'

interface EditFormProps {
  slug: string
  current: { content: ListingContent; version: number; isHidden: boolean }
  onSent: (statusPath: string) => void
}

export function EditForm({ slug, current, onSent }: EditFormProps) {
  const t = useMessages('organising')
  const [kept] = useState(() => readKeptEdit(draftKey(slug)))
  const [message, setMessage] = useState(kept?.message ?? '')
  const [isSame, setIsSame] = useState(false)
  const fields = useRef<ListingFields | null>(kept?.fields ?? null)
  const sent = useCallback(
    (statusPath: string) => {
      writeKeptEdit(draftKey(slug), null)
      onSent(statusPath)
    },
    [slug, onSent],
  )
  const edit = useReviewedEdit(slug, sent)
  const { forget } = edit
  const typed = useRef<ListingContent | null>(null)
  const keep = useCallback(
    (now: ListingFields, words: string) => {
      fields.current = now
      writeKeptEdit(draftKey(slug), { fields: now, message: words })
    },
    [slug],
  )
  const onChange = useCallback(
    (now: ListingFields) => {
      keep(now, message)
      forget()
    },
    [keep, message, forget],
  )
  const submit = (content: ListingContent) => {
    const isAnswer = current.isHidden && message.trim() !== ''
    const nothingChanged = !isAnswer && changesBetween(current.content, content).length === 0
    setIsSame(nothingChanged)
    if (nothingChanged) return
    typed.current = content
    edit.submit({
      content,
      message: message.trim(),
      saysIsland: fields.current?.saysIsland ?? false,
      version: current.version,
    })
  }
  const errors = edit.error instanceof ApiProblem ? edit.error.errors : undefined
  return (
    <ListingForm
      initial={current.content}
      slug={slug}
      draft={kept?.fields}
      {...(errors && { errors })}
      onChange={onChange}
      onSubmit={submit}
    >
      <TextArea
        label={t('editing.message')}
        hint={t('editing.messageHint')}
        optional
        rows={3}
        maxLength={LIMITS.message}
        length={message.length}
        value={message}
        onChange={(event) => {
          setMessage(event.target.value)
          if (fields.current) keep(fields.current, event.target.value)
        }}
      />
      {isSame && <Notice>{t(current.isHidden ? 'editing.nothingHidden' : 'editing.nothing')}</Notice>}
      {edit.review && (
        <EffectsReview
          effects={edit.review}
          keepsMoved={edit.keepsMoved}
          onKeep={(isKept) => edit.keepMoved(isKept, typed.current)}
        />
      )}
      <EditFailure error={edit.error} />
      <div className={styles.actions}>
        <Button type="submit" look="main" size="large" busy={edit.isPending}>
          {edit.isPending ? t('editing.sending') : t(edit.review ? 'editing.sendSo' : 'editing.send')}
        </Button>
        <LinkButton to={paths.me()} look="quiet">
          {t('editing.back')}
        </LinkButton>
      </div>
    </ListingForm>
  )
}

const draftKey = (slug: string) => `surgery-edit-${slug}`
