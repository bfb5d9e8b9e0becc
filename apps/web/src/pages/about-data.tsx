import { DataStory } from '../features/about/data-story.tsx'

export default function AboutDataPage() {
  return <DataStory />
}
