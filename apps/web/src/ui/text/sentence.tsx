import { Fragment } from 'react'
import { Name } from './name.tsx'

interface SentenceProps {
  name: string
  languages?: readonly string[]
  words: (name: string) => string
}

const SLOT = '\u{FFFC}'

export function Sentence({ name, languages = [], words }: SentenceProps) {
  const [first, ...others] = words(SLOT).split(SLOT)
  return (
    // One item, also in a button or a grid, which would set its parts apart.
    <span>
      {first}
      {others.map((rest, index) => (
        <Fragment key={index}>
          <Name languages={languages}>{name}</Name>
          {rest}
        </Fragment>
      ))}
    </span>
  )
}
