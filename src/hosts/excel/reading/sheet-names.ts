/** Names of sheets by Excel's ids. */
import { HostError } from '../../host';
import type { Session } from '../session';

/** What a reading tells of a sheet. */
interface Named {
  readonly id: string;
  readonly name: string;
}

export class SheetNames {
  private readonly known = new Map<string, string>();
  private readonly underWay = new Map<string, Promise<string | null>>();

  constructor(private readonly session: Session) {}

  /** To be told of every sheet that was read, so that its events cost no question. */
  learn(sheets: readonly Named[]): void {
    for (const { id, name } of sheets) this.known.set(id, name);
  }

  /** The names may be others by now. */
  forget(): void {
    this.known.clear();
  }

  /** The id that the sheet of this name had when it was read; null when none was. */
  idOf(name: string): string | null {
    return [...this.known].find(([, known]) => known === name)?.[0] ?? null;
  }

  /** The name when the sheet was read last, even if it is gone since; null when it never was. */
  lastNameOf(id: string): string | null {
    return this.known.get(id) ?? null;
  }

  /**
   * The sheet's name when it was read last, else its present one; null when it is gone. A sheet that was renamed
   * since is found out by the next reading, which is refused. Events that come together share one question.
   */
  nameOf(id: string): Promise<string | null> {
    const known = this.known.get(id);
    if (known !== undefined) return Promise.resolve(known);
    const asked = this.underWay.get(id) ?? this.ask(id).finally(() => this.underWay.delete(id));
    this.underWay.set(id, asked);
    return asked;
  }

  private async ask(id: string): Promise<string | null> {
    try {
      return await this.session.run(async (context) => {
        const sheet = await context.ask(() =>
          context.workbook.worksheets.getItemOrNullObject(id).load('name'),
        );
        return sheet.isNullObject ? null : sheet.name;
      });
    } catch (error) {
      // An event we cannot place is dropped: the next check reads everything anyway.
      if (error instanceof HostError) return null;
      throw error;
    }
  }
}
