import { useMessages } from '../../../locales/use-messages.ts'
import { Checkbox } from '../../../ui/controls/checkbox.tsx'
import { Dialog } from '../../../ui/feedback/dialog.tsx'
import styles from './keys-dialog.module.css'
import { useSingleKeysSetting } from './single-keys.ts'

const KEYS = [
  { keys: ['j', '↓'], what: 'next' },
  { keys: ['k', '↑'], what: 'previous' },
  { keys: ['Enter'], what: 'open' },
  { keys: ['Enter'], what: 'unfold' },
  { keys: ['a'], what: 'approve' },
  { keys: ['c'], what: 'ask' },
  { keys: ['r'], what: 'reject' },
  { keys: ['?'], what: 'help' },
] as const
export type KeyName = (typeof KEYS)[number]['what']
const OF_THE_QUEUE: readonly KeyName[] = ['next', 'previous', 'open', 'approve', 'ask', 'reject', 'help']

export function KeysDialog({
  isOpen,
  onClose,
  shown = OF_THE_QUEUE,
}: {
  isOpen: boolean
  onClose: () => void
  shown?: readonly KeyName[]
}) {
  const t = useMessages('moderation')
  const { isOn, turn } = useSingleKeysSetting()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')}>
      <dl className={styles.keys}>
        {KEYS.filter(({ what }) => shown.includes(what)).map(({ keys, what }) => (
          <div key={what} className={styles.pair}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${t('keys.or')} `}
                  <kbd className={styles.key}>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      {shown === OF_THE_QUEUE && <p className={styles.note}>{t('keys.onDesk')}</p>}
      <Checkbox
        label={t('keys.switch')}
        detail={t('keys.switchHint')}
        checked={isOn}
        onChange={(event) => turn(event.target.checked)}
      />
    </Dialog>
  )
}
