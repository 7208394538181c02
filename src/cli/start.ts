import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { packageRoot } from "./package-root.ts";

type Program = typeof import("./program.ts");

/** The program, and a way to keep what V8 has made of it so far. */
interface Loaded {
  readonly program: Program;
  keepCompiled(): void;
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
    const file = `${folder}/${name}`;
    const cachedData = readCompiled(name);
    const script = new Script(readFileSync(file, "latin1"), { filename: file, ...(cachedData && { cachedData }) });
    scripts.set(name, script);
    const module = { exports: {} };
    script.runInThisContext()(module.exports, requireOwn, module, file, folder);
    return module.exports;
  };
  const loaded = new Map<string, unknown>();
  const requireOwn = (id: string): unknown => {
    if (!id.startsWith("./")) return required(id);
    const module = loaded.get(id) ?? load(id.slice(2));
    loaded.set(id, module);
    return module;
  };
  const keepCompiled = () => {
    for (const [name, script] of scripts) writeFileSync(compiled(name), script.createCachedData());
  };
  return { program: requireOwn("./program.cjs") as Program, keepCompiled };
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
