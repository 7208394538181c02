import { existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { loadType } from "../template/load.ts";
import type { ExitCode, Request } from "./command.ts";
import { nodeWorld } from "./node-world.ts";
import { startingDocument } from "./starting-document.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { disk, failureOf } from "./write-files.ts";

/** `masthead new`. */
export function run(request: Request, terminal: Terminal): ExitCode {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [name = "", file = `${name}.md`] = request.operands;
  const type = loadType(name, templateFolders(request, report), nodeWorld(), report);
  const failure = type && found.length === 0 ? writeNew(file, startingDocument(type)) : undefined;
  if (failure) report(failure);
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (found.length > 0) return 1;
  const typed = /^[\w./\\:-]+$/.test(file) ? file : `"${file}"`;
  terminal.out.write(`${file} is there, a document of the type ${name}. Change it, then: masthead build ${typed}\n`);
  return 0;
}

function writeNew(path: string, text: string): Diagnostic | undefined {
  try {
    disk.makeFolder(dirname(path));
    writeFileSync(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    if (existsSync(path)) return diagnostic("output-exists", `${path} is there already.`, { path });
    return failureOf(error, path);
  }
}
