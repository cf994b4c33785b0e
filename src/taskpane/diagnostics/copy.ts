/**
 * Copies a text. The older way comes first: it works on insecure pages too, and in the frame that Excel on the web
 * puts the pane in, where the newer one is refused as a breach of the page's policy.
 */
export async function copyText(text: string): Promise<boolean> {
  return copySelection(text) || (await copyAtOnce(text));
}

async function copyAtOnce(text: string): Promise<boolean> {
  // Typed as always there; on an insecure page it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}

/** Its only description in the types is that it is deprecated. */
interface CopyingDocument {
  execCommand(command: 'copy'): boolean;
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  // Where it does not make the page scroll.
  Object.assign(field.style, { position: 'fixed', top: '0', opacity: '0' });
  document.body.append(field);
  field.focus();
  field.select();
  const copying: CopyingDocument = document;
  try {
    return copying.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
