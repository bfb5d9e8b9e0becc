import { isLocale, LOCALES } from '@surgeries/domain/i18n'
import { Languages, SunMoon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { LANGUAGE_NAMES } from '../locales/languages.ts'
import { changeLanguage } from '../locales/messages.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useMessages } from '../locales/use-messages.ts'
import { chosenTheme, chooseTheme, isTheme, THEMES } from './theme.ts'
import styles from './settings.module.css'

export function Settings() {
  const t = useMessages('common')
  const language = useLocale()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <div className={styles.settings}>
      <Choice
        label={t('settings.language')}
        sign={<Languages aria-hidden="true" size="1.25rem" />}
        value={language}
        options={LOCALES.map((locale) => [locale, LANGUAGE_NAMES[locale]])}
        onChoose={(value) => isLocale(value) && void changeLanguage(value)}
      />
      <Choice
        label={t('settings.theme')}
        sign={<SunMoon aria-hidden="true" size="1.25rem" />}
        value={theme}
        options={THEMES.map((one) => [one, t(`settings.theme_${one}`)])}
        onChoose={(value) => {
          if (!isTheme(value)) return
          chooseTheme(value)
          setTheme(value)
        }}
      />
    </div>
  )
}

interface ChoiceProps {
  label: string
  sign: ReactNode
  value: string
  options: [value: string, label: string][]
  onChoose: (value: string) => void
}

function Choice({ label, sign, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice} title={label}>
      {sign}
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option} lang={isLocale(option) ? option : undefined}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
