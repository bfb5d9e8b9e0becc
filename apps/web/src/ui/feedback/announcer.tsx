import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './announcer.module.css'
import { Button } from '../controls/button.tsx'
import { sign } from '../icons.ts'

interface Toast {
  id: number
  message: ReactNode
  action?: { label: string; onAct: () => void }
}

interface Voice {
  announce: (sentence: string) => void
  /** Shows a short note at the foot of the page and says it. It stays until it is closed or `seconds` have passed. */
  toast: (message: ReactNode, options?: { action?: Toast['action']; seconds?: number }) => void
}

const VoiceContext = createContext<Voice | null>(null)
const TOAST_SECONDS = 8

export function useVoice(): Voice {
  const voice = useContext(VoiceContext)
  if (!voice) throw new Error('useVoice needs an Announcer above it')
  return voice
}

export function Announcer({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('')
  const [toasts, setToasts] = useState<Toast[]>([])
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const [voice] = useState<Voice>(() => ({
    announce: (next) => setSentence((last) => (last === next ? `${next}\u00a0` : next)),
    toast: (message, { action, seconds = TOAST_SECONDS } = {}) => {
      const id = Math.random()
      setToasts((shown) => [...shown.slice(-1), { id, message, ...(action && { action }) }])
      setTimeout(() => close(id), seconds * 1000)
    },
  }))
  return (
    <VoiceContext value={voice}>
      {children}
      <div className="visually-hidden" role="status">
        {sentence}
      </div>
      <div className={styles.toasts} role="status">
        {toasts.map((toast) => (
          <ToastNote key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </VoiceContext>
  )
}

function ToastNote({ toast: { message, action }, onClose }: { toast: Toast; onClose: () => void }) {
  const t = useMessages('common')
  const act = () => {
    action?.onAct()
    onClose()
  }
  return (
    <div className={styles.toast}>
      <div className={styles.message}>{message}</div>
      {action && (
        <Button look="plain" onClick={act}>
          {action.label}
        </Button>
      )}
      <Button look="icon" className={styles.close} aria-label={t('close')} icon={<X {...sign} />} onClick={onClose} />
    </div>
  )
}
