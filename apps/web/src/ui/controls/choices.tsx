import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './choices.module.css'
import { FieldError } from './field.tsx'
import { sign } from '../icons.ts'

interface Option<V extends string> {
  value: V
  label: ReactNode
  detail?: ReactNode
  count?: ReactNode
  disabled?: boolean
}

interface Group<V extends string> {
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  options: readonly Option<V>[]
  hideLegend?: boolean
}

export function ChipGroup<V extends string>({
  values,
  onChange,
  ...group
}: Group<V> & { values: readonly V[]; onChange: (values: V[]) => void }) {
  const toggle = (value: V, isOn: boolean) =>
    onChange(isOn ? [...values, value] : values.filter((other) => other !== value))
  return (
    <Fieldset {...group} layout={styles.chips}>
      {(option) => (
        <input
          type="checkbox"
          checked={values.includes(option.value)}
          disabled={option.disabled}
          onChange={(event) => toggle(option.value, event.target.checked)}
        />
      )}
    </Fieldset>
  )
}

export function RadioCards<V extends string>({
  value,
  onChange,
  ...group
}: Group<V> & { value: V | null; onChange: (value: V) => void }) {
  const name = useId()
  return (
    <Fieldset {...group} layout={styles.cards} round>
      {(option) => (
        <input
          type="radio"
          name={name}
          value={option.value}
          checked={value === option.value}
          disabled={option.disabled}
          onChange={() => onChange(option.value)}
        />
      )}
    </Fieldset>
  )
}

function Fieldset<V extends string>({
  legend,
  hint,
  error,
  options,
  hideLegend,
  layout,
  round,
  children,
}: Group<V> & { layout: string | undefined; round?: boolean; children: (option: Option<V>) => ReactNode }) {
  const id = useId()
  return (
    <fieldset
      className={styles.group}
      aria-describedby={[hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ') || undefined}
    >
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      {hint && (
        <p id={`${id}h`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={layout}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            {children(option)}
            <span className={styles.face}>
              <span className={round ? `${styles.tick} ${styles.round}` : styles.tick} aria-hidden="true">
                <Check {...sign} />
              </span>
              <span>
                <span className={option.detail ? styles.title : undefined}>{option.label}</span>
                {option.detail && <span className={styles.detail}>{option.detail}</span>}
              </span>
              {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
    </fieldset>
  )
}
