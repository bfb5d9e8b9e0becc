import type { DecisionAction } from '@surgeries/domain/moderation'
import { CircleX, type LucideIcon, MessageCircleQuestion, Sprout } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import styles from './decision.module.css'

const SHAPES: Record<DecisionAction, LucideIcon> = {
  approve: Sprout,
  request_changes: MessageCircleQuestion,
  reject: CircleX,
}

interface ActionChoiceProps {
  actions: DecisionAction[]
  chosen: DecisionAction | null
  onChoose: (action: DecisionAction | null) => void
}

export function ActionChoice({ actions, chosen, onChoose }: ActionChoiceProps) {
  const t = useMessages('moderation')
  return (
    <div className={styles.choice} role="group" aria-label={t('decide.title')}>
      {actions.map((action) => {
        const Shape = SHAPES[action]
        return (
          <Button
            key={action}
            look={action === 'approve' && !chosen ? 'main' : 'plain'}
            aria-pressed={chosen === action}
            icon={<Shape size="1.15em" aria-hidden="true" />}
            onClick={() => onChoose(chosen === action ? null : action)}
          >
            {t(`decide.${action}`)}
          </Button>
        )
      })}
    </div>
  )
}
