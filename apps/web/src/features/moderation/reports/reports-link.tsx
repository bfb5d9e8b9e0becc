import { Megaphone } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { useOpenReports } from './use-reports.ts'

export function ReportsLink() {
  const t = useMessages('moderation')
  const format = useFormat()
  const open = useOpenReports()
  const words = open === undefined ? t('reports.link') : t('reports.linkOpen', { number: format.number(open) })
  return (
    <p>
      <LinkButton to={paths.reports()} icon={<Megaphone size="1.15em" aria-hidden="true" />}>
        {words}
      </LinkButton>
    </p>
  )
}
