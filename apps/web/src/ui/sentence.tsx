import { Fragment } from 'react'
import { Name } from './name.tsx'

interface SentenceProps {
  /** The name of a surgery, a place or a person that stands in the sentence. */
  name: string
  languages?: readonly string[]
  /** The words, with whatever they are given in place of the name. */
  words: (name: string) => string
}

/** Stands for the name while the words are put together: no text has it. */
const SLOT = '\u{FFFC}'

/** A sentence with a name in it that is not to be translated. */
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
