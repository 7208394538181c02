import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Body } from "../../src/document/tree.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { withoutRemarks } from "../../src/parse/remarks.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";

/** A text that was parsed, with what was found wrong. */
export interface Parsed {
  readonly source: Source;
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a text as a file of its own, its remarks taken out as compiling does. */
export function parsed(text: string, path = "report.md"): Parsed {
  const source = new Source(path, text);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const body = parseBody(withoutRemarks(slice(source), report), report);
  return { source, body, diagnostics };
}

/** The codes of what was found wrong, sorted. */
export function codesOf(text: string): readonly string[] {
  return parsed(text)
    .diagnostics.map((diagnostic) => diagnostic.code)
    .sort();
}

/** A tree without its places, for comparing trees of different texts. */
export function withoutPlaces(body: Body): string {
  return JSON.stringify(
    body,
    (key, value: unknown) => (/^(?:span|\w+Span|places|values|trace)$/.test(key) ? undefined : value),
    1,
  );
}
