import type { ComponentProps } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Dialog } from '../../ui/feedback/dialog.tsx'
import { AnnounceForm } from './announcing/announce-form.tsx'

export default function AnnounceDialog(props: ComponentProps<typeof AnnounceForm>) {
  const t = useMessages('coming')
  const { kind, date, onClose } = props
  return (
    <Dialog isOpen onClose={onClose} title={t(`form.${kind}.title`)} sheet>
      <AnnounceForm key={`${kind} ${date.recurrenceId}`} {...props} />
    </Dialog>
  )
}
