import { languageOfName } from '@surgeries/domain/text/language-of-name'

interface NameProps {
  children: string
  /** Languages spoken where the name belongs, where they are known. */
  languages?: readonly string[]
}

/** A name of a surgery, a place or an organisation: not to be translated, and read out in its own language if that is known. */
export function Name({ children, languages = [] }: NameProps) {
  return (
    <span translate="no" lang={languageOfName(children, languages)}>
      {children}
    </span>
  )
}
