// Builds dist/studio/masthead.html: the page, the compiler that its worker runs, templates and faces, in one file that a browser opens from
// the disk and that asks nobody for anything. `npm run studio` runs it once dist is built.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { absent, inAscii, late, rewrite } from "../packages.mjs";

const largest = 4 * 1024 * 1024;
const faces = {
  serif: "400Regular/Tinos_400Regular.ttf",
  "serif-italic": "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "serif-bold": "700Bold/Tinos_700Bold.ttf",
  "serif-bold-italic": "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

/** Scripts whose faces are files of their own beside the page, where their packages are installed: entries of the file, by their names. */
const noto = (name, family, joins) => [
  [`${name}.ttf`, `@expo-google-fonts/${family}/400Regular/${fileOf(family)}_400Regular.ttf`],
  [`${name}-bold.ttf`, `@expo-google-fonts/${family}/700Bold/${fileOf(family)}_700Bold.ttf`],
  ...(joins ? [["harfbuzz.wasm", "harfbuzzjs/dist/harfbuzz.wasm"]] : []),
];
const scripts = {
  arabic: noto("arabic", "noto-naskh-arabic", true),
  chinese: noto("chinese", "noto-serif-sc", false),
  devanagari: noto("devanagari", "noto-serif-devanagari", true),
};

const common = {
  bundle: true,
  write: false,
  platform: "browser",
  target: "es2022",
  format: "iife",
  minify: true,
  // pdfkit names a file beside itself, which nothing of ours reads.
  define: { "import.meta.url": '"https://masthead.invalid/"' },
  legalComments: "none",
  logLevel: "warning",
};

// The server of editors speaks over a port here, and its package has another entrance for that.
const overPort = {
  name: "over-port",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^vscode-languageserver\/node$/ }, ({ kind, resolveDir }) =>
      resolve("vscode-languageserver/browser", { kind, resolveDir }),
    );
  },
};

const [booting, script, style, program] = await Promise.all([
  bundled({ entryPoints: ["src/studio/page/boot.ts"] }),
  bundled({ entryPoints: ["src/studio/page/app.ts"] }).then(inAscii),
  bundled({
    stdin: {
      contents: '@import "../../preview/page/app.css"; @import "./studio.css";',
      loader: "css",
      resolveDir: "src/studio/page",
    },
  }),
  bundled({
    entryPoints: ["src/studio/worker/worker.ts"],
    inject: ["src/buffer.ts"],
    alias: Object.fromEntries(absent.map((name) => [name, "./src/absent.ts"])),
    plugins: [overPort, late, rewrite],
  }).then(inAscii),
]);

// "</" cannot end a script before its end: in strings and expressions a backslash before the slash changes nothing.
const safeBooting = booting.replaceAll("</script", "<\\/script");
const payload = [
  held("starting", startingDocument("report")),
  held("templates", shippedFiles()),
  ...Object.entries(faces).map(([key, path]) =>
    held(`face-${key}`, readFileSync(`node_modules/@expo-google-fonts/tinos/${path}`), " data-face"),
  ),
].join("\n");

const policy = [
  "default-src 'none'",
  // Compiling WebAssembly is allowed, and nothing else that a text could become a program by: HarfBuzz is one, of the file of a script's faces.
  `script-src '${hashOf(safeBooting)}' '${hashOf(script)}' 'wasm-unsafe-eval'`,
  // From a server the faces of a script come by themselves, if they lie there beside the page.
  "connect-src 'self'",
  "worker-src blob:",
  "style-src 'nonce-masthead'",
  "font-src blob:",
  "img-src blob: data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

// In a preview the pages are the main thing and their title the first heading; here the text is with them in one main part, which has its own.
const screen = /<body[^>]*>([\s\S]*)<\/body>/
  .exec(readFileSync("src/preview/page/index.html", "utf8"))[1]
  .replace(/<(\/?)main\b/g, "<$1section")
  .replace(/<(\/?)h1\b/g, "<$1h2");
const parts = {
  POLICY: policy,
  STYLE: style,
  SCREEN: screen.trim(),
  PROGRAM: [held("worker", program), held("app", script)].join("\n"),
  BOOTING: safeBooting,
  PAYLOAD: payload,
};
const page = readFileSync("src/studio/page/index.html", "utf8").replace(/\b[A-Z]{5,7}\b/g, (name) => parts[name] ?? name);
mkdirSync("dist/studio", { recursive: true });
writeFileSync("dist/studio/masthead.html", page);
const { size } = statSync("dist/studio/masthead.html");
console.log(`dist/studio/masthead.html: ${(size / 1024 / 1024).toFixed(2)} MB. Open it in a browser.`);
for (const [name, entries] of Object.entries(scripts)) writeFaces(name, entries);
if (size > largest) throw new Error(`masthead.html has more than ${largest} bytes`);

/** "NotoNaskhArabic" of "noto-naskh-arabic", "NotoSerifSC" of "noto-serif-sc". */
function fileOf(family) {
  return family.replace(/-?\b[a-z]/g, (letter) => letter.replace("-", "").toUpperCase()).replace(/Sc$/, "SC");
}

/** The faces of a script as a file beside the page; none where they are not installed. */
function writeFaces(name, entries) {
  const paths = entries.map(([entry, path]) => [entry, `node_modules/${path}`]);
  if (!paths.every(([, path]) => existsSync(path))) return;
  const held = Object.fromEntries(
    paths.map(([entry, path]) => [entry, [readFileSync(path), { mtime: "1980-01-01T12:00:00" }]]),
  );
  writeFileSync(`dist/studio/masthead-${name}.faces`, zipSync(held, { level: 9 }));
}

async function bundled(options) {
  const { outputFiles } = await build({ ...common, ...options });
  return outputFiles[0].text.trim();
}

/** A script that is none: the page reads its text. */
function held(id, bytes, attributes = "") {
  return `<script type="application/gzip" id="${id}"${attributes}>${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`;
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A document of a type to begin with, as the command makes it. */
function startingDocument(type) {
  const folder = mkdtempSync(join(tmpdir(), "masthead-studio-"));
  const path = join(folder, "starting.md");
  execFileSync(process.execPath, ["dist/cli/main.cjs", "new", type, path], { stdio: ["ignore", "ignore", "inherit"] });
  const text = readFileSync(path, "utf8");
  rmSync(folder, { recursive: true });
  return text;
}

/** Our templates, each with what the build made of it: a line of JSON that says their paths and lengths (worker/shipped.ts), then their bytes. */
function shippedFiles() {
  const files = readdirSync("templates", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith("README.md"))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/").slice("templates/".length))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(`templates/${path}`), packed: packedOf(path) }));
  const lengths = files.map(({ path, bytes, packed }) => ({ path, length: bytes.length, packed: packed?.length }));
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(lengths)}\n`),
    ...files.flatMap(({ bytes, packed }) => (packed ? [bytes, packed] : [bytes])),
  ]);
}

function packedOf(path) {
  const twin = statSync(`dist/templates/${path}`, { throwIfNoEntry: false });
  return twin && readFileSync(`dist/templates/${path}`);
}
