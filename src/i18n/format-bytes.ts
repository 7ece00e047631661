import type { Language } from "../domain/language";
import { formatNumber, NBSP } from "./format";

const BYTES_A_MEGABYTE = 1e6;
const MEGABYTE: Readonly<Record<Language, string>> = { kk: "МБ", ru: "МБ", en: "MB" };

/** The size of a file in megabytes, to a tenth and never as nothing. */
export function formatBytes(bytes: number, language: Language): string {
  return `${formatNumber(Math.max(0.1, bytes / BYTES_A_MEGABYTE), language, 1)}${NBSP}${MEGABYTE[language]}`;
}
