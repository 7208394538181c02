import { checkCodes } from "./codes/check.ts";
import { cliCodes } from "./codes/cli.ts";
import { composeCodes } from "./codes/compose.ts";
import { editionCodes } from "./codes/editions.ts";
import { importCodes } from "./codes/import.ts";
import { layoutCodes } from "./codes/layout.ts";
import { mergeCodes } from "./codes/merge.ts";
import { parseCodes } from "./codes/parse.ts";
import { renderCodes } from "./codes/render.ts";
import { resolveCodes } from "./codes/resolve.ts";
import { sourceCodes } from "./codes/source.ts";
import { templateCodes } from "./codes/template.ts";
import { wordCodes } from "./codes/word.ts";
import type { Details, Diagnostic, Severity } from "./diagnostic.ts";

/** One row of the table of codes: what `masthead explain` prints, and the default help of a message. */
export interface CodeEntry {
  readonly severity: Severity;
  /** The mistake in a few words, for lists. */
  readonly title: string;
  /** What to do, one sentence; the default of a diagnostic's help. */
  readonly help: string;
  /** Why it is a mistake and how it comes about: a short paragraph for `explain`. */
  readonly explanation: string;
}

/** Every code there is, one file an area. Adding one is a row in its area's file and an example in tests/diagnostics. */
export const codes = {
  ...sourceCodes,
  ...parseCodes,
  ...templateCodes,
  ...composeCodes,
  ...resolveCodes,
  ...layoutCodes,
  ...renderCodes,
  ...checkCodes,
  ...cliCodes,
  ...wordCodes,
  ...importCodes,
  ...mergeCodes,
  ...editionCodes,
} as const satisfies Record<string, CodeEntry>;

/** The name of a kind of mistake, in kebab case: `note-undefined`. */
export type Code = keyof typeof codes;

/** Makes a diagnostic of a code: severity and help come from the table unless `details` has its own help. */
export function diagnostic(code: Code, message: string, details: Details = {}): Diagnostic {
  const entry: CodeEntry = codes[code];
  const { span, path, help, related, fix } = details;
  return {
    code,
    severity: entry.severity,
    message,
    help: help ?? entry.help,
    ...(span && { span }),
    ...(path !== undefined && { path }),
    ...(related && { related }),
    ...(fix && { fix }),
  };
}
