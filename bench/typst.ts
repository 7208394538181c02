import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(process.cwd(), "node_modules/.cache/typst");
const fonts = join(process.cwd(), "node_modules/@expo-google-fonts");
const program = join(folder, "compile.mjs");

/** The little of Typst's compiler that is used. */
export interface TypstCompiler {
  pdf(what: { mainFileContent: string }): Uint8Array;
}

/** Installs Typst for Node outside the project's own packages, once, with a program that compiles a file; false where that fails. */
export function installTypst(): boolean {
  mkdirSync(folder, { recursive: true });
  const source = `import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { writeFileSync } from "node:fs";
export const compiler = (workspace) => NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [${JSON.stringify(fonts)}] }] });
const [workspace, from, to] = process.argv.slice(2);
if (to) writeFileSync(to, compiler(workspace).pdf({ mainFilePath: from }));
`;
  writeFileSync(program, source);
  if (existsSync(join(folder, "node_modules"))) return true;
  try {
    execFileSync(
      "npm",
      ["install", "--silent", "--no-save", "--prefix", folder, "@myriaddreamin/typst-ts-node-compiler@0.7.0"],
      { stdio: "ignore" },
    );
    return true;
  } catch {
    return false;
  }
}

/** Arguments for Node to compile a file with Typst. */
export function typstArguments(workspace: string, from: string, to: string): string[] {
  return [program, workspace, from, to];
}

/** Typst's compiler in this process. */
export async function typstCompiler(workspace: string): Promise<TypstCompiler> {
  const loaded: { compiler(workspace: string): TypstCompiler } = await import(pathToFileURL(program).href);
  return loaded.compiler(workspace);
}
