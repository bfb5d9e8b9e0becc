import type { Place } from '@surgeries/contracts/places'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useNavigate } from '../../../navigation/hooks.ts'
import { paths } from '../../../paths.ts'
import { choicesOf, type Choice } from './search-choices.ts'
import { useSettled } from '../../../queries/use-settled.ts'
import { useSuggestions } from './use-suggestions.ts'

export interface SearchHandlers {
  q: string
  /** Where the map is, as `lat,lng`. */
  near: string | undefined
  onSearch: (q: string) => void
  onPlace: (place: Place) => void
}

const TYPING_MS = 180

export function useSearchBox({ q, near, onSearch, onPlace }: SearchHandlers) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const [lastQ, setLastQ] = useState(q)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(useSettled(typed, TYPING_MS), near)
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
  const type = (text: string) => {
    setTyped(text)
    setIsOpen(true)
    setActive(-1)
  }
  const clear = () => {
    type('')
    if (q) onSearch('')
  }
  const choose = (choice: Choice) => {
    close()
    if (choice.kind === 'surgery') navigate(paths.surgery(choice.surgery.slug))
    if (choice.kind === 'words') onSearch(choice.q)
    if (choice.kind !== 'place') return
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
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || choices.length === 0) return
    event.preventDefault()
    setIsOpen(true)
    const before = active < 0 && step < 0 ? 0 : active
    setActive((before + step + choices.length) % choices.length)
  }
  const isShown = isOpen && choices.length > 0
  return {
    typed,
    choices,
    active,
    isShown,
    isSettled: !suggestions.isFetching,
    type,
    clear,
    close,
    choose,
    submit,
    onKeyDown,
  }
}
