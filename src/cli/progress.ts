/** One line on stderr that says how far a run is; silent unless stderr is a terminal. */
import { render } from '../locales/render';
import type { CliTexts } from '../locales/zh-CN/cli';

const REDRAW_AFTER_MS = 100;

export interface Reached {
  readonly done: number;
  readonly total: number;
  /** Milliseconds; null where they cannot be told. */
  readonly remaining: number | null;
}

export class ProgressLine {
  private drawnAt = 0;
  private readonly visible = process.stderr.isTTY;

  constructor(private readonly texts: CliTexts) {}

  show(file: string, { done, total, remaining }: Reached): void {
    const now = Date.now();
    if (!this.visible || now - this.drawnAt < REDRAW_AFTER_MS) return;
    this.drawnAt = now;
    const left = remaining === null ? '' : render(this.texts.timeLeft, { time: clockText(remaining) });
    process.stderr.write(`\r\x1b[2K${render(this.texts.progress, { done, total, file })}${left}`);
  }

  /** A line of its own, on a terminal or not. */
  say(line: string): void {
    this.clear();
    process.stderr.write(`${line}\n`);
  }

  clear(): void {
    if (this.visible) process.stderr.write('\r\x1b[2K');
  }
}

/** `0:07`, `12:40`, `3:05:00`. */
function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
