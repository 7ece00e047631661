import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Nothing from another host, no inline script, no eval. The development server needs its inline scripts, so only the build carries it. */
const POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self'", "worker-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'none'",
].join("; ");

const securityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
};

export default defineConfig({
  base: "./",
  plugins: [react(), securityPolicy],
  worker: { format: "es" },
  build: { assetsInlineLimit: 0, target: "es2023", sourcemap: false, chunkSizeWarningLimit: 1200 },
  server: { port: 4173 },
});
