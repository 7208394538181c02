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
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
};

// The bar codes, a megabyte that few documents need, stay in a file of their own.
const barcodes = {
  name: "barcodes",
  setup: ({ onResolve }) => onResolve({ filter: /^bwip-js/ }, () => ({ path: "./barcodes.cjs", external: true })),
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
    plugins: [barcodes],
  }),
  build({
    ...commonJs,
    entryPoints: [{ in: "bwip-js/generic", out: "cli/barcodes" }],
    footer: { js: "module.exports=module.exports.default;" },
  }),
  build({ ...library, entryPoints: ["src/index.ts"] }),
]);
execFileSync(process.execPath, ["dist/cli/finish-build.cjs"], { stdio: ["ignore", "ignore", "inherit"] });
rmSync("dist/cli/finish-build.cjs");
