import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { packageRoot } from "./package-root.ts";

type Program = typeof import("./program.ts");

/** The program, and a way to keep what V8 has made of it so far. */
interface Loaded {
  readonly program: Program;
  /** Of all scripts that were loaded, or of one of them. */
  keepCompiled(only?: string): void;
}

const folder = `${packageRoot}/dist/cli`;

/**
 * Loads the program from the few files that the build made of it. Reading and compiling their text would take longer than setting a
 * report, so the build keeps beside each what V8 compiled while a first document was made; where that does not fit (another Node), the
 * text is compiled as usual. The text is all ASCII (build.mjs), and so is Latin-1 as well, which takes no decoding; it stands in the
 * function already that Node puts around a module.
 */
export function loadProgram(): Loaded {
  const scripts = new Map<string, Script>();
  const required = createRequire(`${folder}/program.cjs`);
  const load = (name: string): unknown => {
    const script = scriptOf(name);
    scripts.set(name, script);
    const module = { exports: {} };
    script.runInThisContext()(module.exports, requireOwn, module, `${folder}/${name}`, folder);
    return module.exports;
  };
  const loaded = new Map<string, unknown>();
  const requireOwn = (id: string): unknown => {
    if (!id.startsWith("./")) return required(id);
    const module = loaded.get(id) ?? load(id.slice(2));
    loaded.set(id, module);
    return module;
  };
  const keepCompiled = (only?: string) => {
    for (const [name, script] of scripts)
      if (only === undefined || only === name) writeFileSync(compiled(name), script.createCachedData());
  };
  return { program: requireOwn("./program.cjs") as Program, keepCompiled };
}

/** In a function of its own: megabytes that stay alive while a script runs bring V8 to collect garbage all over before the first report is made. */
function scriptOf(name: string): Script {
  const filename = `${folder}/${name}`;
  const cachedData = readCompiled(name);
  return new Script(readFileSync(filename, "latin1"), { filename, ...(cachedData && { cachedData }) });
}

/** What V8 made of a file belongs to one version of V8. */
function compiled(name: string): string {
  return `${folder}/${name}-${process.versions.v8}-${process.arch}.cache`;
}

function readCompiled(name: string): Buffer | undefined {
  try {
    return readFileSync(compiled(name));
  } catch {
    return undefined;
  }
}
