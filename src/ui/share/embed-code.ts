import type { ShareMessages } from "../../i18n/share-messages";

export type EmbedSize = keyof ShareMessages["embed"]["sizes"];
export const EMBED_SIZES: Readonly<Record<EmbedSize, { readonly width: string; readonly heightPx: number }>> = {
  small: { width: "400", heightPx: 680 },
  middle: { width: "640", heightPx: 560 },
  wide: { width: "100%", heightPx: 560 },
};

/** Code to paste: nothing but a frame, so that it works wherever HTML does. */
export function embedCode(address: string, title: string, size: EmbedSize): string {
  const { width, heightPx } = EMBED_SIZES[size];
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${heightPx}" loading="lazy" style="border:1px solid #d9d1c2;max-width:100%"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
