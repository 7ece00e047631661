import compression from "compression";
import type { Connect, Plugin } from "vite";

/** The preview server sends files compressed, as any server for static files does: what is measured on it is what visitors feel. */
export const compressPreview: Plugin = {
  name: "compress-preview",
  // Its types speak of Express; it asks no more of a request than Node's own.
  configurePreviewServer: ({ middlewares }) => void middlewares.use(compression() as unknown as Connect.NextHandleFunction),
};
