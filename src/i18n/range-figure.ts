/** "3", or "3–12" where the ends differ; no line breaks at the dash. */
export function rangeFigure(from: number, to: number | null | undefined): string {
  return to === null || to === undefined || to === from ? String(from) : `${from}\u2060–\u2060${to}`;
}
