import { codes } from "../../diagnostics/codes.ts";
import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import { type Source, span } from "../../source.ts";
import type { TextEdit } from "../../trace.ts";
import { headEnd } from "../head-path.ts";
import type { Offered } from "./offered.ts";

const severities: Readonly<Record<string, { readonly severity: string }>> = codes;

/** A remark that has the check pass over a finding; none for errors, which stay what they are. */
export function ignoreOf({ code, span: place }: Finding): readonly Offered[] {
  if (!place || severities[code]?.severity === "error") return [];
  return [{ title: `Ignore ${code} here`, edits: [remarkAt(place.source, place.start, place.end, code)] }];
}

/** Lines that begin something else than a paragraph, before which a remark would not be what stands alone. */
const other = /^(?:[ \t]|[-*+>|=!<]|#|\d{1,9}[.)]|\([a-z\d]+\)|:|\[\^|Table:|`{3}|~{3}|\{\{|---)/;

/** On a line of its own before a paragraph; in all else behind the word that was found. */
function remarkAt(source: Source, start: number, end: number, code: string): TextEdit {
  const { text } = source;
  const first = blockStart(text, start, headEnd(source));
  if (first !== undefined && !other.test(text.slice(first, first + 20)))
    return { span: span(source, first), text: `<!-- masthead-ignore ${code} -->\n` };
  const rest = /^[\p{L}\p{N}’'-]*/u.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  return { span: span(source, end + rest), text: ` <!-- masthead-ignore ${code} -->` };
}

/** Where the lines begin that an offset stands in, up to an empty one; nothing in front matter. */
function blockStart(text: string, offset: number, head: number): number | undefined {
  if (offset < head) return undefined;
  const empty = text.lastIndexOf("\n\n", offset - 1);
  const opening = head === 0 ? 0 : text.indexOf("\n", head) + 1;
  return Math.max(empty < 0 ? 0 : empty + 2, opening);
}
