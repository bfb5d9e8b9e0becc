import { languageOfName } from '@surgeries/domain/text/language-of-name'

interface NameProps {
  children: string
  languages?: readonly string[]
}

export function Name({ children, languages = [] }: NameProps) {
  return (
    <span translate="no" lang={languageOfName(children, languages)}>
      {children}
    </span>
  )
}
