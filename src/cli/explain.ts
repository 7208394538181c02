import type { CodeEntry } from "../diagnostics/codes.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { jsonText } from "../diagnostics/visible.ts";
import { wrap } from "../diagnostics/wrap.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { columns } from "./lines.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead explain`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { explained, namesOfNumber } = await import("../check/rules/rule-entries.ts");
  const entries = explained();
  const [asked] = request.operands;
  if (asked === undefined) terminal.out.write(request.has("json") ? asJson(entries) : list(entries));
  else {
    const numbered = namesOfNumber(asked);
    const codes = numbered.length > 0 ? numbered : [asked];
    const found = codes.map((code) => [code, find(code, entries)] as const);
    const text = found.map(([code, entry]) => explain(code, entry)).join("\n");
    terminal.out.write(request.has("json") ? asJson(Object.fromEntries(found)) : text);
  }
  return 0;
}

function find(code: string, entries: Readonly<Record<string, CodeEntry>>): CodeEntry {
  if (Object.hasOwn(entries, code) && entries[code]) return entries[code];
  const meant = nearest(code, Object.keys(entries));
  throw new UsageError(
    `There is no code “${code}”${meant ? `; did you mean ${meant}?` : "; `masthead explain` lists them all."}`,
  );
}

function explain(code: string, entry: CodeEntry): string {
  return [`${entry.severity} ${code}: ${entry.title}`, "", ...wrap(entry.explanation), "", ...wrap(entry.help), ""].join("\n");
}

function list(entries: Readonly<Record<string, CodeEntry>>): string {
  const rows = Object.entries(entries).map(([code, entry]) => [code, entry.severity, entry.title]);
  return `${columns(rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).join("\n")}\n`;
}

function asJson(entries: Readonly<Record<string, CodeEntry>>): string {
  return jsonText(entries);
}
