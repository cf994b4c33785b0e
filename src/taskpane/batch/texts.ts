/** Figures in words. */
import { decimal, formatFixed } from '../../core/text/decimal';
import type { InterfaceTexts } from '../../locales/zh-CN/interface';

type Texts = InterfaceTexts['batch'];

/** `12.3 MB` */
export function sizeText(bytes: number, size: Texts['size']): string {
  const [kilobytes, megabytes, gigabytes] = [bytes / 1e3, bytes / 1e6, bytes / 1e9];
  if (gigabytes >= 1) return size.gigabytes(gigabytes.toFixed(1));
  if (megabytes >= 1) return size.megabytes(megabytes.toFixed(1));
  return size.kilobytes(kilobytes < 1 ? '<1' : kilobytes.toFixed(0));
}

/** Rounded the more, the longer it is. */
export function timeLeft(milliseconds: number, left: Texts['run']['left']): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return left.seconds(seconds);
  if (seconds < 3600) return left.minutes(Math.floor(seconds / 60), Math.floor((seconds % 60) / 10) * 10);
  return left.hours(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
}

/** The last part of a path, and the folder that it is in; '' where it is in none. */
export function nameAndFolder(path: string): readonly [name: string, folder: string] {
  const cut = path.lastIndexOf('/');
  return [path.slice(cut + 1), path.slice(0, Math.max(cut, 0))];
}

/** A score with two decimals. */
export function points(score: number): string {
  return formatFixed(decimal(score));
}

/** With its sign: `+1.25`, `−2.00`, `0.00`. */
export function signedPoints(difference: number): string {
  if (difference === 0) return points(0);
  return `${difference > 0 ? '+' : '−'}${points(Math.abs(difference))}`;
}
