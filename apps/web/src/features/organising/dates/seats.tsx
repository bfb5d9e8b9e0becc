import { useSurgery } from '../../../queries/use-surgery.ts'
import type { setSeats } from '@surgeries/contracts/attendances'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { call } from '../../../api/call.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Failure } from '../failure.tsx'
import { useLookAgain } from '../lifecycle/use-moves.ts'
import styles from './dates.module.css'

const MOST_SEATS = 500

export function Seats({ slug }: { slug: string }) {
  const t = useMessages('dates')
  const { data } = useSurgery(slug)
  return (
    <section className={styles.section} aria-labelledby="seats">
      <h2 id="seats">{t('seats.title')}</h2>
      {data && <SeatsForm slug={slug} seats={data.seats} />}
    </section>
  )
}

function SeatsForm({ slug, seats }: { slug: string; seats: number | null }) {
  const t = useMessages('dates')
  const { toast } = useVoice()
  const [typed, setTyped] = useState(seats === null ? '' : String(seats))
  const [isChecked, setIsChecked] = useState(false)
  const onSettled = useLookAgain()
  const change = useMutation({
    mutationFn: (count: number | null) =>
      call<typeof setSeats>('PUT /surgeries/:slug/seats', { params: { slug }, body: { seats: count } }),
    onSettled,
  })
  const count = typed.trim() === '' ? null : Number(typed)
  const isFaulty = count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_SEATS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isFaulty || change.isPending) return
    change.mutate(count, {
      onSuccess: () => toast(count === null ? t('seats.doneOpen') : t('seats.done', { count })),
    })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('seats.label')}
        hint={t('seats.hint')}
        error={isChecked && isFaulty ? t('seats.fault') : undefined}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_SEATS}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Failure error={change.error} />
      <div>
        <Button type="submit" busy={change.isPending}>
          {t('seats.save')}
        </Button>
      </div>
    </form>
  )
}
