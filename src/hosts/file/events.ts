/** Handlers of one kind of event. */
import type { Unsubscribe } from '../host';

export class Listeners<T> {
  private readonly handlers = new Set<(event: T) => void>();

  /** The same function may be added twice; each is taken away by its own return value. */
  add(handler: (event: T) => void): Unsubscribe {
    const own = (event: T): void => {
      handler(event);
    };
    this.handlers.add(own);
    return () => void this.handlers.delete(own);
  }

  emit(event: T): void {
    for (const handler of [...this.handlers]) handler(event);
  }
}
