/** Walks through the findings, the program's selection going along. */
import type { Finding } from '../../core/finding';
import { NO_FILTER } from './filter';
import type { Item } from './findings';
import { neighbour, opened } from './navigation';
import type { Store } from './store';

export class Walk {
  /** @param locate selects the first cell of a finding */
  constructor(
    private readonly store: Store,
    private readonly locate: (item: Item) => Promise<boolean>,
  ) {}

  async step(by: 1 | -1): Promise<boolean> {
    const { view, focus } = this.store.get();
    const item = neighbour(view, focus, by);
    return item ? this.goTo(item) : false;
  }

  /** A filter that hides the finding is cleared. */
  reveal(finding: Finding): Promise<boolean> {
    if (!this.itemOf(finding)) this.store.set({ filter: NO_FILTER });
    const item = this.itemOf(finding);
    return item ? this.goTo(item) : Promise.resolve(false);
  }

  /** Id of the finding that the keyboard goes on with once this one has left the list. */
  afterwards(finding: Finding): string | null {
    const own = this.itemOf(finding);
    return (own && neighbour(this.store.get().view, own.id, 1)?.id) ?? null;
  }

  private itemOf(finding: Finding): Item | undefined {
    return this.store.get().view.items.find((item) => item.finding === finding);
  }

  private goTo(item: Item): Promise<boolean> {
    const { view, collapsed } = this.store.get();
    this.store.set({ focus: item.id, collapsed: opened(view, collapsed, item.id) });
    return this.locate(item);
  }
}
