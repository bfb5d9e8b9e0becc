import type { ComponentProps, ReactNode } from 'react'
import { Link, type LinkProps } from '../../navigation/link.tsx'
import styles from './button.module.css'

/** main: the one thing to do. plain: another thing. quiet: a small one in text. danger: takes something away. icon: only a sign. */
export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger' | 'icon'

interface Look {
  look?: ButtonLook
  size?: 'normal' | 'large'
  wide?: boolean
  icon?: ReactNode
}

type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean }

export function Button({ look = 'plain', size, wide, icon, busy, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, size, wide }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.busy} aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}

export function LinkButton({ look = 'plain', size, wide, icon, className, children, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={classOf({ look, size, wide }, className)}>
      {icon}
      {children}
    </Link>
  )
}

function classOf({ look = 'plain', size, wide }: Look, more: string | undefined): string {
  return [styles.button, styles[look], size === 'large' && styles.large, wide && styles.wide, more]
    .filter(Boolean)
    .join(' ')
}
