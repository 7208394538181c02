import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/conformance/**/*.test.ts"],
    globalSetup: ["tests/conformance/build.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
