/** Every field takes what is typed when it is left; a review needs a moment more. */
export function endTyping(): Promise<void> {
  const field = document.activeElement;
  if (field instanceof HTMLElement) {
    field.blur();
    field.focus({ preventScroll: true });
  }
  return new Promise((resolve) => setTimeout(resolve));
}
