import { Component, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../controls/button.tsx'
import { EmptyState } from './states.tsx'

export class Region extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <Failed onRetry={() => this.setState({ hasFailed: false })} />
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useMessages('common')
  return (
    <div role="alert">
      <EmptyState title={t('error.page')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>} />
    </div>
  )
}
