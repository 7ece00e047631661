/** Hands a text to the visitor as a file. */
export function download(name: string, text: string, type: string): void {
  downloadFile(name, new Blob([text], { type }));
}

/** Time for the browser to take the file before its address goes. */
const TAKEN_MS = 60_000;

export function downloadFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
