import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const tests = fileURLToPath(new URL("..", import.meta.url));

/** Tests of which `npm test` tries some cases only: here all of them. */
const withCases = readdirSync(tests, { encoding: "utf8", recursive: true }).filter(
  (name) => name.endsWith(".test.ts") && readFileSync(tests + name, "utf8").includes('/cases.ts"'),
);

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["tests/conformance/**/*.test.ts", ...withCases.map((name) => `tests/${name.replaceAll("\\", "/")}`)],
    setupFiles: ["tests/seed.ts"],
    globalSetup: ["tests/conformance/build.ts"],
    env: { MASTHEAD_CASES: "all" },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
