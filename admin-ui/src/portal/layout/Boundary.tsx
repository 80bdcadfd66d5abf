import { Component, type ReactNode } from 'react';
import { Failure } from './Notice';

/** A screen that breaks leaves the navigation standing and offers to draw it again. */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError = () => ({ isBroken: true });

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="screen" id="content">
        <Failure kind="broken" onRetry={() => this.setState({ isBroken: false })} />
      </main>
    );
  }
}
