import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * The package as others install it, in an empty project, on each Node that it says it runs on: a file that is missing from it, or a
 * package that only this checkout has, would be found out by them alone.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const nodes = ["20", "22", "24"];
const library = `import { writeFileSync } from "node:fs";
import { formatDiagnostics, memoryWorld, nodeWorld, openSession, type Compiled, type World } from "masthead";

const text = "---\\ntype: report\\nsymbol: A/HRC/99/2\\ntitle: Wells\\nbody: Human Rights Council\\n---\\n\\nWells are few.\\n";
const world: World = memoryWorld({ "wells.md": text }, nodeWorld());
const { files, diagnostics }: Compiled = await openSession(world).compile("wells.md", { to: ["docx", "pdf", "html", "text"] });
if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
for (const { name, bytes } of files) writeFileSync(name, bytes);
`;

let folder = "";
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

/** Runs a program in the project; a Node of another version comes from npm. */
function ask(program: string, ...args: readonly string[]) {
  const env = { ...process.env, npm_config_update_notifier: "false" };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", env });
  return { status, stdout, said: `${stdout}${stderr}` };
}

const onNode = (version: string, ...args: readonly string[]) => ask("npx", "-y", `--package=node@${version}`, "node", ...args);

describe("the package", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "masthead-package-"));
    const { stdout } = spawnSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: root,
      encoding: "utf8",
    });
    [packed] = JSON.parse(stdout);
    writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds the program, its types and the licences of what is in it, and nothing of one machine", () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      "dist/cli/main.cjs",
      "dist/index.js",
      "dist/index.d.ts",
      "dist/browser/index.js",
      "dist/browser.d.ts",
      "dist/THIRD-PARTY-NOTICES.txt",
      "LICENSE",
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => path.endsWith(".cache") || path.startsWith("tests"))).toEqual([]);
  });

  it.each(nodes)("is installed by Node %s without a warning, and runs", (version) => {
    rmSync(join(folder, "node_modules"), { recursive: true, force: true });
    const npm = join(spawnSync("npm", ["root", "-g"], { encoding: "utf8" }).stdout.trim(), "npm/bin/npm-cli.js");
    const installed = onNode(version, npm, "install", "--omit=dev", "--no-audit", "--no-fund", `./${packed.filename}`);
    expect(installed.status, installed.said).toBe(0);
    expect(installed.said).not.toMatch(/EBADENGINE|deprecated/);
    const program = join(folder, "node_modules/masthead/dist/cli/main.cjs");
    rmSync(join(folder, "report.md"), { force: true });
    expect(onNode(version, program, "new", "report", "report.md").status).toBe(0);
    const built = onNode(version, program, "build", "report.md", "--to", "docx,pdf,html,text", "--out", `out-${version}`);
    expect(built.status, built.said).toBe(0);
    expect(readdirSync(join(folder, `out-${version}`)).length).toBe(4);
    writeFileSync(join(folder, "library.mjs"), library.replaceAll(/, type \w+|: World|: Compiled/g, ""));
    const called = onNode(version, "library.mjs");
    expect(called.status, called.said).toBe(0);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["A_HRC_99_2_E.docx", "A_HRC_99_2_E.txt"]));
  });

  it("makes the same files on each Node", () => {
    const [first = "", ...others] = nodes;
    for (const name of readdirSync(join(folder, `out-${first}`)))
      for (const other of others)
        expect(
          readFileSync(join(folder, `out-${other}/${name}`)).equals(readFileSync(join(folder, `out-${first}/${name}`))),
        ).toBe(true);
  });

  it("has types that a strict project takes", () => {
    writeFileSync(join(folder, "library.ts"), library);
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "false"];
    const { status, said } = ask(process.execPath, compiler, ...flags, ...types, "library.ts");
    expect(status, said).toBe(0);
  });
});
