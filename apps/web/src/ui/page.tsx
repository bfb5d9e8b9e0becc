import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import styles from './page.module.css'

export function useTitle(title: string | null) {
  const t = useMessages('common')
  const whole = title ? `${title} · ${t('siteName')}` : t('siteName')
  useEffect(() => {
    document.title = whole
  }, [whole])
}

interface PageProps {
  title: string
  heading?: ReactNode
  lead?: ReactNode
  width?: 'text' | 'wide'
  children: ReactNode
}

export function Page({ title, heading = title, lead, width = 'text', children }: PageProps) {
  useTitle(title)
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      <header className={styles.head}>
        <PageHeading>{heading}</PageHeading>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}

export function Column({ width = 'text', children }: Pick<PageProps, 'width' | 'children'>) {
  return <div className={`${styles.page} ${styles[width]}`}>{children}</div>
}

let isFirstPage = true

/** The h1. It takes the focus on arrival (not on the very first page), so that keyboard and screen reader start there. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
