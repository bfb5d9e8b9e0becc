import type { ComponentProps } from 'react'
import { Dialog } from '../../ui/feedback/dialog.tsx'
import { ReportForm } from './report-form.tsx'

export default function ReportDialog({ title, ...form }: ComponentProps<typeof ReportForm> & { title: string }) {
  return (
    <Dialog isOpen onClose={form.onClose} title={title} sheet>
      <ReportForm {...form} />
    </Dialog>
  )
}
