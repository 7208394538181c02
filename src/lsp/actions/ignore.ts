import { ignoreEdits } from "../../check/ignore-edits.ts";
import { codes } from "../../diagnostics/codes.ts";
import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import type { Offered } from "./offered.ts";

const severities: Readonly<Record<string, { readonly severity: string }>> = codes;

/** A remark that has the check pass over a finding; none for errors, which stay what they are. */
export function ignoreOf({ code, span: place }: Finding): readonly Offered[] {
  if (!place || severities[code]?.severity === "error") return [];
  const [edit] = ignoreEdits(code, place);
  return [{ title: `Ignore ${code} here`, edits: [edit] }];
}
