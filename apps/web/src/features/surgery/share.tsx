import { Copy, Share2 } from 'lucide-react'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { sign } from '../../ui/icons.ts'
import button from '../../ui/controls/button.module.css'
import styles from './surgery.module.css'

export function Share({ surgery: { slug, name, locality } }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  const { toast } = useVoice()
  const link = new URL(paths.surgery(slug), location.origin).href
  const text = t('share.text', { name, place: locality })
  const share = () => {
    // Closing the device's sheet without sharing is no failure.
    navigator.share({ title: name, text, url: link }).catch(() => undefined)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      toast(t('share.copied'))
    } catch {
      toast(t('share.notCopied', { link }), { seconds: 30 })
    }
  }
  return (
    <section aria-labelledby="share">
      <h2 id="share">{t('share.title')}</h2>
      <div className={styles.share}>
        {'share' in navigator && (
          <Button icon={<Share2 {...sign} />} onClick={share}>
            {t('share.system')}
          </Button>
        )}
        <Button icon={<Copy {...sign} />} onClick={() => void copy()}>
          {t('share.copy')}
        </Button>
        <a
          className={`${button.button} ${button.plain}`}
          href={`https://wa.me/?text=${encodeURIComponent(`${text} ${link}`)}`}
          rel="noreferrer"
        >
          {t('share.whatsapp')}
        </a>
      </div>
    </section>
  )
}
