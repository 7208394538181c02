import type { JsonDiagnostic } from "./json.ts";
import { visible } from "./visible.ts";

/**
 * Messages a line each, `path:line:column severity code message`, as editors and the programs around them read lists of places. A file that is
 * meant as a whole has its first place. Empty where there are none.
 */
export function formatForUnix(diagnostics: readonly JsonDiagnostic[]): string {
  return diagnostics.map(line).join("");
}

function line({ code, severity, message, file = "masthead", line: row = 1, column = 1 }: JsonDiagnostic): string {
  return `${visible(`${file}:${row}:${column} ${severity} ${code} ${message}`)}\n`;
}
