/** Names of sheets by Excel's ids. */
import { HostError } from '../host';
import type { Session } from './session';

export class SheetNames {
  private readonly underWay = new Map<string, Promise<string | null>>();

  constructor(private readonly session: Session) {}

  /**
   * The sheet's present name, null when it is gone. Asked anew each time, since sheets are renamed; events that
   * come together share one question.
   */
  nameOf(id: string): Promise<string | null> {
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
