import { existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { visible } from "../diagnostics/visible.ts";
import { loadType } from "../template/load.ts";
import { startingDocument } from "../template/starting-document.ts";
import type { DocumentType } from "../template/type.ts";
import type { ExitCode, Request } from "./command.ts";
import { disk } from "./disk.ts";
import { quoted } from "./lines.ts";
import { nodeWorld } from "./node-world.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { failureOf } from "./write-failure.ts";

/** `masthead new`. */
export function run(request: Request, terminal: Terminal): ExitCode {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [name = "", file = `${name}.md`] = request.operands;
  const type = loadType(name, templateFolders(request, report), nodeWorld(), report);
  const failure = type && found.length === 0 ? writeNew(file, type) : undefined;
  if (failure) report(failure);
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (found.length > 0) return 1;
  terminal.out.write(
    `${visible(`${file} is there, a document of the type ${name}. Change it, then: masthead build ${quoted(file)}`)}\n`,
  );
  return 0;
}

function writeNew(path: string, type: DocumentType): Diagnostic | undefined {
  try {
    disk.makeFolder(dirname(path));
    writeFileSync(path, startingDocument(type), { flag: "wx" });
    return undefined;
  } catch (error) {
    if (!existsSync(path)) return failureOf(error, path);
    const help = `Choose another name: masthead new ${type.name} ${quoted(freeName(path))}`;
    return diagnostic("output-exists", `${path} is there already.`, { path, help });
  }
}

/** A name like that of a file which is there, with the first number that no file has. */
function freeName(path: string): string {
  const stem = path.replace(/\.md$/, "");
  let number = 2;
  while (existsSync(`${stem}-${number}.md`)) number++;
  return `${stem}-${number}.md`;
}
