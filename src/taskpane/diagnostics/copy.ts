/** Copies a text; in Excel on the web the newer way is forbidden to a framed page, so the older one is tried too. */
export async function copyText(text: string): Promise<boolean> {
  return (await copyAtOnce(text)) || copySelection(text);
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

/** Deprecated, and still the only way on insecure pages and in frames. */
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
