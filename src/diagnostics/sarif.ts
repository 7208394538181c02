import type { CodeEntry } from "./codes.ts";
import type { Severity } from "./diagnostic.ts";
import type { JsonDiagnostic, JsonEdit, JsonPlace } from "./json.ts";
import { jsonText } from "./visible.ts";

/**
 * Messages as SARIF 2.1.0 (OASIS), the form in which tools that check code hand on what they found. A rule for each of `entries`, the codes
 * there are, that occurs, in their order; results in the order given. `version` is the program's.
 */
export function formatAsSarif(
  diagnostics: readonly JsonDiagnostic[],
  entries: Readonly<Record<string, CodeEntry>>,
  version: string,
): string {
  const found = new Set(diagnostics.map((diagnostic) => diagnostic.code));
  const rules = Object.entries(entries).filter(([code]) => found.has(code));
  const indexOf = new Map(rules.map(([code], index) => [code, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Masthead", version, rules: rules.map(rule) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, indexOf.get(diagnostic.code) ?? -1)),
      },
    ],
  };
  return jsonText(log);
}

function rule([id, { severity, title, help, explanation }]: readonly [string, CodeEntry]) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: help },
    defaultConfiguration: { level: levelOf(severity) },
  };
}

function levelOf(severity: Severity): "error" | "warning" | "note" {
  return severity === "suggestion" ? "note" : severity;
}

function result(diagnostic: JsonDiagnostic, ruleIndex: number) {
  const { code, severity, message, help, fingerprint, related, fix } = diagnostic;
  const place = locationOf(diagnostic);
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: `${message} ${help}` },
    ...(place && { locations: [place] }),
    ...(fingerprint !== undefined && { partialFingerprints: { "masthead/v1": fingerprint } }),
    ...(related && {
      relatedLocations: related.map((other) => ({ ...locationOf(other), message: { text: other.message } })),
    }),
    ...(fix && { fixes: [fixOf(fix)] }),
  };
}

/** The edits of a fix, file by file. */
function fixOf(edits: readonly JsonEdit[]) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
    })),
  };
}

function locationOf(place: Partial<JsonPlace>) {
  const { file, line, column, endLine, endColumn } = place;
  if (file === undefined) return undefined;
  const artifactLocation = { uri: uriOf(file) };
  if (line === undefined || column === undefined || endLine === undefined || endColumn === undefined)
    return { physicalLocation: { artifactLocation } };
  return { physicalLocation: { artifactLocation, region: regionOf({ file, line, column, endLine, endColumn }) } };
}

function regionOf({ line, column, endLine, endColumn }: JsonPlace) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative reference, or as a file's address where it starts at a root. */
function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
