import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import styles from './page.module.css'

/** The title of the page, in the browser's tab. */
export function useTitle(title: string | null) {
  const t = useMessages('common')
  const whole = title ? `${title} · ${t('siteName')}` : t('siteName')
  useEffect(() => {
    document.title = whole
  }, [whole])
}

interface PageProps {
  /** The heading, and the title of the tab. */
  title: string
  /** The heading, where it is more than the title's text. */
  heading?: ReactNode
  lead?: ReactNode
  /** text: a column to read. wide: room for two columns. */
  width?: 'text' | 'wide'
  children: ReactNode
}

/** A page with a heading, in a column. On arrival from another page the heading takes the focus. */
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

/** The column alone, for a page whose heading changes on the way. */
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
