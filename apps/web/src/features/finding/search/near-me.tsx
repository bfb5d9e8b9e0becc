import { LocateFixed, X } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import type { Point } from '@surgeries/domain/geo'
import type { Size, Viewport } from '../../../map/viewport.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import styles from '../tools.module.css'
import { useNearMe } from './use-near-me.ts'

export function NearMe({ size, onFound }: { size: Size; onFound: (near: Point, at: Viewport) => void }) {
  const t = useMessages('finding', 'common')
  const { look, isLooking, trouble, forgive } = useNearMe(size, onFound)
  return (
    <>
      <Button busy={isLooking} icon={<LocateFixed {...sign} />} onClick={() => void look()}>
        {t('near.button')}
      </Button>
      <div role="status" className={styles.trouble} hidden={!isLooking && !trouble}>
        {isLooking && <span className="visually-hidden">{t('near.looking')}</span>}
        {trouble && (
          <>
            <p>{t(`near.${trouble}`)}</p>
            <Button look="icon" aria-label={t('common:close')} icon={<X {...sign} />} onClick={forgive} />
          </>
        )}
      </div>
    </>
  )
}
