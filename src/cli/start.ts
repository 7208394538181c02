import { readFileSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { Script } from "node:vm";
import { packageRoot } from "./package-root.ts";

type Program = typeof import("./program.ts");

/** The program, and a way to keep what V8 has made of it so far. */
interface Loaded {
  readonly program: Program;
  keepCompiled(): void;
}

const file = `${packageRoot}/dist/cli/program.cjs`;

/** What V8 made of the program belongs to one version of it. */
const compiled = `${packageRoot}/dist/cli/program-${process.versions.v8}-${process.arch}.cache`;

/**
 * Loads the program from its one file. Reading and compiling its text would take longer than setting a report, so the build keeps what
 * V8 compiled while a first document was made; where that does not fit (another Node), the text is compiled as usual.
 */
export function loadProgram(): Loaded {
  const cachedData = readCompiled();
  const script = new Script(wrap(readFileSync(file, "utf8")), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, `${packageRoot}/dist/cli`);
  return { program: module.exports as Program, keepCompiled: () => writeFileSync(compiled, script.createCachedData()) };
}

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}
