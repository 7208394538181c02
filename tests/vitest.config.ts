import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/conformance/**"],
    setupFiles: ["tests/seed.ts"],
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: "100%",
    isolate: false,
  },
});
