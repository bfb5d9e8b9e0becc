import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { SearchList } from './search-list.tsx'
import styles from './search-box.module.css'
import { useSearchBox, type SearchHandlers } from './use-search-box.ts'

export function SearchBox(handlers: SearchHandlers) {
  const t = useMessages('finding')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const box = useSearchBox(handlers)
  return (
    <form className={styles.box} role="search" onSubmit={box.submit}>
      <span className={styles.sign}>
        <Search {...sign} />
      </span>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        aria-autocomplete="list"
        aria-expanded={box.isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={box.active >= 0 && box.isShown ? `${id}-${box.active}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={80}
        value={box.typed}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
      />
      {box.typed && (
        <Button
          look="icon"
          aria-label={t('search.clear')}
          icon={<X {...sign} />}
          onClick={() => {
            box.clear()
            input.current?.focus()
          }}
        />
      )}
      <SearchList
        id={id}
        choices={box.choices}
        active={box.active}
        isShown={box.isShown}
        isSettled={box.isSettled}
        onChoose={box.choose}
      />
    </form>
  )
}
