/** Protection of a sheet without a password. */
import { insertChild, readRoot } from '../xml/elements';
import { splice } from '../xml/splice';
import { TreeEditor, childNamed, readTree } from '../xml/tree';
import { ReshapeError } from './reshape-error';

const BEFORE_PROTECTION = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
];
const PASSWORDS = ['password', 'hashValue', 'saltValue', 'algorithmName', 'spinCount'];

/** As Excel protects by default: cells, objects and scenarios. */
export function withProtection(xml: string): string {
  const root = readRoot(xml);
  const text = `<${root.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  const old = root.children.find(({ name }) => name === 'sheetProtection');
  if (old) return splice(xml, [{ start: old.start, end: old.end, text }]);
  return splice(xml, [insertChild(root, BEFORE_PROTECTION, text)]);
}

/** @throws ReshapeError where there is a password, which is never ours */
export function withoutProtection(xml: string): string {
  const root = readTree(xml, ['sheetData']);
  const element = childNamed(root, 'sheetProtection');
  if (!element) return xml;
  const editor = new TreeEditor(xml);
  if (PASSWORDS.some((name) => editor.attribute(element, name) !== undefined))
    throw new ReshapeError('sheet protected with a password');
  editor.remove(element);
  return splice(xml, editor.changes(root));
}
