import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    setupFiles: "src/i18n/languages/all.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
