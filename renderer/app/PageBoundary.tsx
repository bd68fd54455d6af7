import { Component, type ReactNode } from 'react'

interface Props {
  /** A new address gives the page a new chance. */
  readonly address: string
  readonly fallback: ReactNode
  readonly children: ReactNode
}
interface State {
  readonly failedAt: string | null
}

/** One broken page leaves the frame and the other pages usable. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.failedAt === '') return { failedAt: props.address }
    return state.failedAt !== null && state.failedAt !== props.address ? { failedAt: null } : null
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : this.props.fallback
  }
}
