// Builds dist: the program in one file that starts fast (cli/start.ts), the command and its worker that load it, and the library, for
// Node and for browsers.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { build } from "esbuild";
import { absent, inAscii, late, rewrite } from "./packages.mjs";
import { thirdPartyNotices } from "./third-party-notices.mjs";

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  alias: Object.fromEntries(absent.map((name) => [name, "./src/absent.ts"])),
  outbase: "src",
  outdir: "dist",
};

const commonJs = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "importMetaUrl", "performance.now": "clock" },
  inject: ["./src/cli/clock.ts"],
  banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
};

// What not every run needs has a file of its own, which the program loads when it comes to it: writers, bar codes, the protocol of editors,
// editorial rules, the import of Word files, their way back, the comparison of two versions.
const writers = ["docx", "pdf", "akn"].map((name) => ({ in: `src/render/${name}/${name}.ts`, out: `cli/${name}` }));
const wordImport = { in: "src/import/import.ts", out: "cli/word-import" };
const comparison = { in: "src/compare/compare.ts", out: "cli/comparison" };
const rules = { in: "src/check/rules/rules.ts", out: "cli/rules" };
const editions = { in: "src/editions/editions.ts", out: "cli/editions" };
const wordBack = { in: "src/merge/merge.ts", out: "cli/merge" };
const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^bwip-js/ }, () => ({ path: "./barcodes.cjs", external: true }));
    onResolve({ filter: /^(?:\.{1,2}|\.\.\/lsp)\/protocol\.ts$/ }, () => ({ path: "./protocol.cjs", external: true }));
    onResolve({ filter: /^\.(?:\.\/render)?\/(docx\/docx|pdf\/pdf|akn\/akn)\.ts$/ }, ({ path }) => ({
      path: `./${path.split("/").at(-1).replace(".ts", "")}.cjs`,
      external: true,
    }));
    onResolve({ filter: /^\.{1,2}\/import\/import\.ts$/ }, () => ({ path: "./word-import.cjs", external: true }));
    onResolve({ filter: /^\.\.\/merge\/merge\.ts$/ }, () => ({ path: "./merge.cjs", external: true }));
    onResolve({ filter: /^\.\/compare\/compare\.ts$/ }, () => ({ path: "./comparison.cjs", external: true }));
    onResolve({ filter: /^\.\.\/editions\/editions\.ts$/ }, () => ({ path: "./editions.cjs", external: true }));
    onResolve({ filter: /\/rules\.ts$/ }, ({ importer }) =>
      /\/check\/|\/rules-page/.test(importer) ? { path: "./rules.cjs", external: true } : undefined,
    );
  },
};

// All other scripts of the command are loaded by cli/start.ts, in the function already that Node puts around a module.
const startedByNode = new Set(["main.cjs", "worker.cjs", "finish-build.cjs"]);

const library = {
  ...common,
  format: "esm",
  splitting: true,
  banner: { js: 'import{createRequire as load}from"node:module";const require=load(import.meta.url);' },
};

const browser = {
  ...common,
  platform: "browser",
  target: "es2022",
  format: "esm",
  splitting: true,
  chunkNames: "browser/[name]-[hash]",
  inject: ["./src/buffer.ts"],
};

// What a preview shows: served as it is, to browsers that are not older than two years.
const previewPage = {
  bundle: true,
  platform: "browser",
  target: "es2022",
  format: "esm",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  outdir: "dist/preview",
};

rmSync("dist", { recursive: true, force: true });
const built = await Promise.all([
  build({
    ...commonJs,
    entryPoints: [
      ...["main", "worker", "program", "finish-build"].map((name) => ({ in: `src/cli/${name}.ts`, out: `cli/${name}` })),
      ...writers,
      rules,
      wordImport,
      wordBack,
      comparison,
      editions,
    ],
    plugins: [apart, late, rewrite],
  }),
  build({
    ...commonJs,
    entryPoints: [{ in: "bwip-js/generic", out: "cli/barcodes" }],
    footer: { js: "module.exports=module.exports.default;" },
    plugins: [rewrite],
  }),
  build({ ...commonJs, entryPoints: [{ in: "src/lsp/protocol.ts", out: "cli/protocol" }] }),
  build({ ...library, entryPoints: ["src/index.ts"], plugins: [late, rewrite] }),
  build({ ...browser, entryPoints: [{ in: "src/browser.ts", out: "browser/index" }], plugins: [late, rewrite] }),
  build({ ...previewPage, entryPoints: ["src/preview/page/app.ts", "src/preview/page/app.css"] }),
]);
copyFileSync("src/preview/page/index.html", "dist/preview/index.html");
for (const name of readdirSync("dist/cli")) {
  const text = inAscii(readFileSync(`dist/cli/${name}`, "utf8"));
  writeFileSync(`dist/cli/${name}`, startedByNode.has(name) ? text : Module.wrap(text));
}
writeFileSync(
  "dist/THIRD-PARTY-NOTICES.txt",
  thirdPartyNotices(
    built.map(({ metafile }) => metafile),
    ["node_modules/dictionary-en", "node_modules/dictionary-en-gb"],
  ),
);
for (const step of ["pack", "compile", "import"])
  execFileSync(process.execPath, ["dist/cli/finish-build.cjs", step], { stdio: ["ignore", "ignore", "inherit"] });
rmSync("dist/cli/finish-build.cjs");
