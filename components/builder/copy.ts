/**
 * Puts the text of a field on the clipboard; markup also as formatted text, so that a field for rich text takes it as
 * such. Works on a page opened from a disk and on servers without encryption, where browsers have no other way.
 *
 * @returns whether the browser has let it; if not, the text is selected.
 */
export async function copyFrom(field: HTMLTextAreaElement, isMarkup: boolean): Promise<boolean> {
  if (!isMarkup) {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      // There is no such clipboard here, or the browser refuses.
    }
  }
  const before = document.activeElement;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', field.value);
    if (isMarkup) event.clipboardData?.setData('text/html', field.value);
    event.preventDefault();
  };
  field.focus();
  field.select();
  document.addEventListener('copy', fill, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (isCopied && before instanceof HTMLElement) before.focus();
  return isCopied;
}

/** Lets the browser save `text` as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  // The browser has taken the address by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
