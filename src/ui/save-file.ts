/** Long enough for any browser to have read the file, in milliseconds. */
const READ_BY_THEN = 60_000;

/** Hands the reader a file that was made here; the browser asks or tells where it goes. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY_THEN);
}
