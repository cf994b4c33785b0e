/** Downloads of a click are gone from memory after this. */
const DOWNLOAD_TIME = 60_000;

/** Saves a file where the browser keeps its downloads. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, DOWNLOAD_TIME);
}
