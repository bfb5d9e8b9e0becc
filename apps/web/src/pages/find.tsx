import { FindView } from '../features/finding/find-view.tsx'
import { useTitle } from '../ui/page.tsx'

export default function FindPage() {
  useTitle(null)
  return <FindView />
}
