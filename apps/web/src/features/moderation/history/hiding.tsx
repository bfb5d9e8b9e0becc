import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/feedback/disclosure.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { FieldError } from '../../../ui/controls/field.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import { useHide, useHiding, useRestore } from './use-hiding.ts'

export function HidingPart({ slug }: { slug: string }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const { data } = useHiding(slug)
  const hide = useHide(slug)
  const restore = useRestore(slug)
  if (!data) return null
  const { hidden, organisers, effects, mayHide, openedId } = data
  if (hidden) {
    const when = `${format.date(hidden.at)}, ${format.time(hidden.at)}`
    const button = (
      <Button busy={restore.isPending} onClick={() => restore.mutate()}>
        {t('hiding.restore')}
      </Button>
    )
    return (
      <Notice
        tone="warn"
        title={<Sentence name={hidden.by} words={(name) => t('hiding.hiddenBy', { name, date: when })} />}
        actions={mayHide && openedId === null && button}
      >
        <p>{hidden.reason}</p>
        {openedId !== null && (
          <p>
            {t(hidden.isRemoved ? 'hiding.removed' : 'hiding.opened')}{' '}
            <Link to={paths.desk(openedId)}>{t('hiding.openedLink')}</Link>
          </p>
        )}
        {mayHide && effects && openedId === null && (
          <>
            <p>{t('hiding.ifRestored')}</p>
            <DateEffects effects={effects} act="restore" />
          </>
        )}
        <div role="alert">{restore.isError && <FieldError>{t('hiding.failed')}</FieldError>}</div>
      </Notice>
    )
  }
  if (!mayHide || !effects) return null
  return (
    <Disclosure summary={t('hiding.title')}>
      <p>{t('hiding.text')}</p>
      <p>{t('hiding.ifHidden')}</p>
      <p>{t('hiding.organisers', { count: organisers })}</p>
      <DateEffects effects={effects} act="hide" />
      <ReasonForm
        label={t('hiding.reason')}
        needed={t('hiding.reasonNeeded')}
        button={t('hiding.button')}
        isPending={hide.isPending}
        error={hide.error}
        onSend={(reason) => hide.mutate(reason)}
      />
    </Disclosure>
  )
}
