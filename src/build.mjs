// Builds dist: the program in one file that starts fast (cli/start.ts), the command and its worker that load it, and the library.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "esbuild";

const absent = ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "js-yaml"];

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  alias: Object.fromEntries(absent.map((name) => [name, "./src/absent.ts"])),
  outbase: "src",
  outdir: "dist",
};

const commonJs = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  external: ["bwip-js/generic"],
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
};

const library = {
  ...common,
  format: "esm",
  splitting: true,
  banner: { js: 'import{createRequire as load}from"node:module";const require=load(import.meta.url);' },
};

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({
    ...commonJs,
    entryPoints: ["src/cli/main.ts", "src/cli/worker.ts", "src/cli/program.ts", "src/cli/finish-build.ts"],
  }),
  build({ ...library, entryPoints: ["src/index.ts"] }),
]);
execFileSync(process.execPath, ["dist/cli/finish-build.cjs"], { stdio: ["ignore", "ignore", "inherit"] });
rmSync("dist/cli/finish-build.cjs");
