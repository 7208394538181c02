import { writeFileSync } from "node:fs";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { loadType } from "../template/load.ts";
import type { ExitCode, Request } from "./command.ts";
import { nodeWorld } from "./node-world.ts";
import { startingDocument } from "./starting-document.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead new`. */
export function run(request: Request, terminal: Terminal): ExitCode {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [name = "", file = `${name}.md`] = request.operands;
  const type = loadType(name, templateFolders(request), nodeWorld(), report);
  const failure = type && writeNew(file, startingDocument(type));
  if (failure) report(failure);
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (!type || failure) return 1;
  terminal.out.write(`${file} is a ${name} to begin with. Change it, then: masthead build ${file}\n`);
  return 0;
}

function writeNew(path: string, text: string): Diagnostic | undefined {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "EEXIST") return diagnostic("output-exists", `${path} is there already.`, { path });
    return diagnostic("output-denied", `${path} cannot be written (${error.code}).`, { path });
  }
}
