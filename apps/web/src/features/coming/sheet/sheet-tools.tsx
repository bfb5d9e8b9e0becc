import { Printer } from 'lucide-react'
import type { ExpectedPerson } from '@surgeries/contracts/attendances'
import { useMessages } from '../../../locales/use-messages.ts'
import button from '../../../ui/controls/button.module.css'
import { Button } from '../../../ui/controls/button.tsx'
import { Checkbox } from '../../../ui/controls/checkbox.tsx'
import { sign } from '../../../ui/icons.ts'
import styles from './sheet.module.css'

interface SheetToolsProps {
  people: readonly ExpectedPerson[]
  printsAddresses: boolean
  onPrintAddresses: (isOn: boolean) => void
}

export function SheetTools({ people, printsAddresses, onPrintAddresses }: SheetToolsProps) {
  const t = useMessages('attendance')
  const everybody = [...new Set(people.map(({ email }) => email))].map(encodeURIComponent).join(',')
  return (
    <div className={styles.tools}>
      <Button look="main" icon={<Printer {...sign} />} onClick={() => window.print()}>
        {t('sheet.print')}
      </Button>
      <a className={`${button.button} ${button.plain}`} href={`mailto:?bcc=${everybody}`}>
        {t('sheet.writeAll')}
      </a>
      <Checkbox
        label={t('sheet.printAddresses')}
        checked={printsAddresses}
        onChange={(event) => onPrintAddresses(event.target.checked)}
      />
    </div>
  )
}
