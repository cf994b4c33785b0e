/** What a person does that only changes what is shown: nothing is asked of the host. */
import type { Filter, SortOrder } from './filter';
import type { Scope } from './reports';
import { lookingAt } from './scope';
import { IDLE } from './state';
import type { Store } from './store';

export abstract class Looking {
  protected abstract readonly store: Store;

  setScope(scope: Scope): void {
    this.store.set(lookingAt(scope));
  }

  setFilter(filter: Partial<Filter>): void {
    this.store.set((state) => ({ filter: { ...state.filter, ...filter } }));
  }

  setSort(sort: SortOrder): void {
    this.store.set({ sort });
  }

  toggleGroup(key: string): void {
    const collapsed = new Set(this.store.get().collapsed);
    if (!collapsed.delete(key)) collapsed.add(key);
    this.store.set({ collapsed });
  }

  toggleScore(): void {
    this.store.set(({ scoreOpen }) => ({ scoreOpen: !scoreOpen }));
  }

  focus(id: string | null): void {
    this.store.set({ focus: id });
  }

  closePreview(): void {
    this.store.set({ preview: null });
  }

  dismiss(): void {
    this.store.set(({ work }) => ({ notice: null, work: work.state === 'failed' ? IDLE : work }));
  }

  dismissRecovered(): void {
    this.store.set({ recovered: [] });
  }
}
