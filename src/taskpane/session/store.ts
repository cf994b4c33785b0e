/** Holds the state and tells its listeners of every change; the shape that React's useSyncExternalStore wants. */
import type { SessionState } from './state';

export type Listener = () => void;
export type Change = Partial<SessionState> | ((state: SessionState) => Partial<SessionState>);

export class Store {
  private readonly listeners = new Set<Listener>();

  /** @param derive completes every new state by what follows from it */
  constructor(
    private state: SessionState,
    private readonly derive: (next: SessionState, before: SessionState) => SessionState,
  ) {}

  get = (): SessionState => this.state;

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  set(change: Change): void {
    const changed = typeof change === 'function' ? change(this.state) : change;
    this.state = this.derive({ ...this.state, ...changed }, this.state);
    for (const listener of [...this.listeners]) listener();
  }
}
