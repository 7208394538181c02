import type { JsonDiagnostic } from "./json.ts";
import { visible } from "./visible.ts";

/**
 * Messages as workflow commands, a line each: a run of GitHub's actions shows them beside the lines of the change. Columns and lines
 * count from 1, as there. Empty where there are none.
 */
export function formatForGithub(diagnostics: readonly JsonDiagnostic[]): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join("");
}

function command({ code, severity, message, help, file, line, column, endLine, endColumn }: JsonDiagnostic): string {
  const places = { file, line, endLine, ...(line === endLine && { col: column, endColumn }), title: code };
  const properties = Object.entries(places).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${severity === "suggestion" ? "notice" : severity} ${properties.join(",")}::${escapeData(`${message}\n${help}`)}`;
}

/** What would end the line, or begin an escape. */
function escapeData(text: string): string {
  return text.split("\n").map(visible).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}

/** In a property also what would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
