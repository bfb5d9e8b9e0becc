import { useMessages } from '../../locales/use-messages.ts'
import styles from './stepper.module.css'

export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  const t = useMessages('common')
  return (
    <div className={styles.stepper}>
      <p className={styles.words}>
        {t('step', { current: current + 1, total: steps.length })}
        <span className={styles.name}> · {steps[current]}</span>
      </p>
      <ol className={styles.beads} aria-hidden="true">
        {steps.map((step, index) => (
          <li key={step} data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'} />
        ))}
      </ol>
    </div>
  )
}
