import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Value } from "../../src/document/data.ts";
import { traceValue } from "../../src/document/trace-value.ts";
import type { CitedSource, Document, NoteDefinition, Structure } from "../../src/document/tree.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parseBody, parseInline, parseNote } from "../../src/parse/parse.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";
import { declaration, resolution, theme } from "./kit.ts";

const structures: Readonly<Record<string, Partial<Structure>>> = { declaration, resolution };

/** A document as composing makes it, but without a template: the body is all that it holds. */
export function readDocument(folder: string, name: string, report: (diagnostic: Diagnostic) => void): Document {
  const source = new Source(name, readFileSync(`${folder}/${name}`, "utf8"));
  const { frontMatter, body } = splitFrontMatter(source, report);
  const { data } = frontMatter;
  const type = typeof data.type === "string" ? data.type : "report";
  const parsed = parseBody(body, report);
  const inlineAt = (...path: string[]) => {
    const { start, end } = frontMatter.at(...path);
    return parseInline(slice(source, start, end), report);
  };
  const notes = keys(data.footnotes).map((id): NoteDefinition => {
    const idSpan = frontMatter.keyAt("footnotes", id);
    const written = String(record(data.footnotes)[id]);
    const blocks = parseNote(traceValue(written, frontMatter, ["footnotes", id]), report);
    return { type: "note-definition", id, idSpan, blocks, span: idSpan };
  });
  const sources = keys(data.sources).map((key): CitedSource => {
    const span = frontMatter.keyAt("sources", key);
    const value = record(data.sources)[key];
    if (typeof value === "string") return { key, full: inlineAt("sources", key), span };
    return { key, full: inlineAt("sources", key, "full"), short: inlineAt("sources", key, "short"), span };
  });
  const annexes = Array.isArray(data.annexes) ? data.annexes.filter((annex) => typeof annex === "string") : [];
  return {
    type,
    frontMatter,
    data,
    structure: { ...theme.structure, ...structures[type] },
    blocks: [
      ...parsed.blocks,
      ...annexes.map(
        (annex) => ({ type: "annex", document: readDocument(folder, annex, report), span: frontMatter.at("annexes") }) as const,
      ),
    ],
    notes: [...parsed.notes, ...notes],
    sources,
    header: [],
    footer: [],
  };
}

const record = (value: Value | undefined) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};
const keys = (value: Value | undefined) => Object.keys(record(value));
