import { useMessages } from '../locales/use-messages.ts'
import { Story } from '../features/about/story.tsx'
import { useTitle } from '../ui/page.tsx'

export default function AboutPage() {
  const t = useMessages('common')
  useTitle(t('nav.about'))
  return <Story />
}
