/** One line on stderr that says how far a run is; silent unless stderr is a terminal. */
import { render } from '../locales/render';
import type { CliTexts } from '../locales/zh-CN/cli';

const REDRAW_AFTER_MS = 100;

export class ProgressLine {
  private drawnAt = 0;
  private readonly visible = process.stderr.isTTY;

  constructor(
    private readonly texts: CliTexts,
    private readonly total: number,
  ) {}

  show(done: number, file: string): void {
    const now = Date.now();
    if (!this.visible || now - this.drawnAt < REDRAW_AFTER_MS) return;
    this.drawnAt = now;
    process.stderr.write(`\r\x1b[2K${render(this.texts.progress, { done, total: this.total, file })}`);
  }

  clear(): void {
    if (this.visible) process.stderr.write('\r\x1b[2K');
  }
}
