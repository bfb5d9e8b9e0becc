import { useSyncExternalStore, type ReactNode } from 'react'
import { currentLanguage, onLanguage } from './messages.ts'
import { LanguageContext } from './use-locale.ts'

/** Draws what is inside in the reader's language, anew when another is chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(onLanguage, currentLanguage)
  return <LanguageContext value={language}>{children}</LanguageContext>
}
