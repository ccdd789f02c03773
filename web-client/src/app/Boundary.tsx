import { Component, type ReactNode } from 'react';
import { Failure } from '../ui/states';

interface BoundaryProps {
  /** Where one is; going elsewhere leaves the failure behind. */
  at: string;
  children: ReactNode;
}

/** A part of the portal that could not be fetched or drawn says so, and can be tried again. */
export class Boundary extends Component<BoundaryProps, { failure: unknown }> {
  override state = { failure: null as unknown };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.at !== this.props.at && this.state.failure !== null) this.setState({ failure: null });
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return <Failure failure={this.state.failure} retry={() => window.location.reload()} />;
  }
}
