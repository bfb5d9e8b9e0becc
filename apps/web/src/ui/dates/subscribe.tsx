import { CalendarDays, Copy } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { useVoice } from '../feedback/announcer.tsx'
import button from '../controls/button.module.css'
import { Button } from '../controls/button.tsx'
import { sign } from '../icons.ts'
import { calendarLinks } from './calendar-links.ts'
import styles from './subscribe.module.css'

export function Subscribe({ path, hint }: { path: string; hint?: string }) {
  const t = useMessages('common')
  const { toast } = useVoice()
  const { webcal, https, google } = calendarLinks(path, location.origin)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(https)
      toast(t('subscribe.copied'))
    } catch {
      toast(t('subscribe.notCopied', { link: https }), { seconds: 30 })
    }
  }
  return (
    <div className={styles.subscribe}>
      <p className={styles.hint}>{hint ?? t('subscribe.hint')}</p>
      <div className={styles.ways}>
        <a className={`${button.button} ${button.plain}`} href={webcal}>
          <CalendarDays {...sign} />
          {t('subscribe.webcal')}
        </a>
        <Button look="quiet" icon={<Copy {...sign} />} onClick={() => void copy()}>
          {t('subscribe.copy')}
        </Button>
        <a className={`${button.button} ${button.quiet}`} href={google} rel="noreferrer">
          {t('subscribe.google')}
        </a>
      </div>
    </div>
  )
}
