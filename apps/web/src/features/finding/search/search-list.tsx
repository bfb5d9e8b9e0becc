import { Map as MapSheet, Search } from 'lucide-react'
import type { Place } from '@surgeries/contracts/places'
import { useEffect } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { usePlaceWords } from '../../../locales/use-place-words.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { sign } from '../../../ui/icons.ts'
import { Name } from '../../../ui/text/name.tsx'
import type { Choice } from './search-choices.ts'
import styles from './search-box.module.css'

interface SearchListProps {
  id: string
  choices: Choice[]
  active: number
  isShown: boolean
  isSettled: boolean
  onChoose: (choice: Choice) => void
}

const GROUPS = ['surgery', 'place', 'words'] as const

export function SearchList({ id, choices, active, isShown, isSettled, onChoose }: SearchListProps) {
  const t = useMessages('finding')
  const { announce } = useVoice()
  const count = choices.filter((choice) => choice.kind !== 'words').length
  const sentence = isShown && isSettled ? (count > 0 ? t('search.results', { count }) : t('search.none')) : ''
  useEffect(() => {
    if (sentence) announce(sentence)
  }, [sentence, announce])
  const places = choices.flatMap((choice) => (choice.kind === 'place' ? [choice.place] : []))
  const titles = { surgery: t('search.surgeries'), place: t('search.places'), words: null }
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('search.label')} className={styles.list} hidden={!isShown}>
      {GROUPS.map((kind) => {
        const group = choices.flatMap((choice, index) => (choice.kind === kind ? [{ choice, index }] : []))
        if (group.length === 0) return null
        return (
          <div key={kind} role="group" aria-label={titles[kind] ?? undefined}>
            {titles[kind] && (
              <p className={styles.group} aria-hidden="true">
                {titles[kind]}
              </p>
            )}
            {group.map(({ choice, index }) => (
              // The keyboard reaches the options through the input (aria-activedescendant).
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
              >
                <OptionWords choice={choice} places={places} />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

function OptionWords({ choice, places }: { choice: Choice; places: readonly Place[] }) {
  const t = useMessages('finding')
  const { country } = useFormat()
  const { titleOf, areaOf } = usePlaceWords()
  if (choice.kind === 'words')
    return <Words sign={<Search {...sign} />} title={t('search.everywhere', { q: choice.q })} />
  if (choice.kind === 'surgery') {
    return (
      <Words sign={<CupPin />} title={<Name languages={choice.surgery.languages}>{choice.surgery.name}</Name>}>
        <Name>{choice.surgery.locality}</Name>, {country(choice.surgery.countryCode)}
      </Words>
    )
  }
  return (
    <Words sign={<MapSheet {...sign} />} title={<Name>{titleOf(choice.place)}</Name>}>
      {areaOf(choice.place, places)}
    </Words>
  )
}

function Words({
  sign: drawing,
  title,
  children,
}: {
  sign: React.ReactNode
  title: React.ReactNode
  children?: React.ReactNode
}) {
  return (
    <>
      <span className={styles.optionSign}>{drawing}</span>
      <span>
        <span className={styles.optionTitle}>{title}</span>
        {children && <span className={styles.optionDetail}>{children}</span>}
      </span>
    </>
  )
}
