import type { Place } from '@surgeries/contracts/places'
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx'
import { choicesOf, type Choice } from './search-choices.ts'
import { SearchList } from './search-list.tsx'
import styles from './search-box.module.css'
import { useSettled } from './use-settled.ts'
import { useSuggestions } from './use-suggestions.ts'

interface SearchBoxProps {
  /** The search that is on. */
  q: string
  onSearch: (q: string) => void
  onPlace: (place: Place) => void
}

/** One box for everything: surgeries and places while typing, and a search for the words themselves (ARIA combobox). */
export function SearchBox({ q, onSearch, onPlace }: SearchBoxProps) {
  const { t } = useTranslation('finding')
  const navigate = useNavigate()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(q)
  const [lastQ, setLastQ] = useState(q)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(useSettled(typed, 180))
  const choices = choicesOf(typed, suggestions)
  // The address changed under the box: "back", or a filter that was taken away.
  if (q !== lastQ) {
    setLastQ(q)
    setTyped(q)
  }
  const close = () => {
    setIsOpen(false)
    setActive(-1)
  }
  const choose = (choice: Choice) => {
    close()
    if (choice.kind === 'surgery') return void navigate(paths.surgery(choice.surgery.slug))
    if (choice.kind === 'words') return onSearch(choice.q)
    setTyped('')
    onPlace(choice.place)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const choice = choices[active]
    if (choice) return choose(choice)
    close()
    onSearch(typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    }
    if (!step || choices.length === 0) return
    event.preventDefault()
    setIsOpen(true)
    setActive((now) => (now + step + choices.length + (now < 0 && step < 0 ? 1 : 0)) % choices.length)
  }
  const isShown = isOpen && choices.length > 0
  return (
    <form className={styles.box} role="search" onSubmit={submit} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <span className={styles.sign}>
        <SearchIcon />
      </span>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 && isShown ? `${id}-${active}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={80}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsOpen(true)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
      />
      {typed && (
        <Button
          look="icon"
          aria-label={t('search.clear')}
          icon={<CloseIcon />}
          onClick={() => {
            setTyped('')
            if (q) onSearch('')
            input.current?.focus()
          }}
        />
      )}
      <SearchList id={id} choices={choices} active={active} isShown={isShown} isSettled={!suggestions.isFetching} onChoose={choose} />
    </form>
  )
}
