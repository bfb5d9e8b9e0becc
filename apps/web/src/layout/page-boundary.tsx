import { Component, type ReactNode } from 'react'
import { usePathname, useSearch } from '../navigation/hooks.ts'
import { PageError } from './page-error.tsx'

/** Says what is the matter when a page falls over or its code does not come; another address is another try. */
export function PageBoundary({ children }: { children: ReactNode }) {
  return <Boundary address={usePathname() + useSearch()}>{children}</Boundary>
}

interface Props {
  address: string
  children: ReactNode
}

interface State {
  failed: { error: unknown } | null
  address: string
}

class Boundary extends Component<Props, State> {
  override state: State = { failed: null, address: this.props.address }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } }
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { failed: null, address }
  }

  override render() {
    const { failed } = this.state
    return failed ? <PageError error={failed.error} /> : this.props.children
  }
}
