import { useTranslation } from 'react-i18next'
import { Story } from '../features/about/story.tsx'
import { useTitle } from '../ui/page.tsx'

export default function AboutPage() {
  const { t } = useTranslation('common')
  useTitle(t('nav.about'))
  return <Story />
}
