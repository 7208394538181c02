import { resolvedText } from "../document/plain.ts";
import type { RBlock, Resolved } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import { blocksIn, outerBlocks } from "../document/walk-resolved.ts";
import { chapterWords } from "../resolve/chapter-words.ts";
import { templateFileKind } from "../template/file-kind.ts";
import type { Fields } from "../template/type.ts";
import { isInside, pathWithin } from "../world.ts";
import type { DocumentIndex, GivenField, Heading, Label, LabelReference, Numbered, ReadFile } from "./document-index.ts";
import { notesOf, sourcesOf } from "./notes-and-sources.ts";
import { placeOf } from "./place.ts";
import { Printed } from "./printed.ts";
import { byName, type Written, writtenIn } from "./written.ts";

/** What an index is made of. */
export interface Indexed {
  readonly document: Document;
  readonly resolved: Resolved;
  /** The fields of a type, by its name. */
  fieldsOf(type: string): Fields | undefined;
  /** The classes and containers that mean something. */
  readonly classes: Iterable<string>;
  readonly containers: Iterable<string>;
  /** The paths of all files that were read. */
  readonly filesRead: ReadonlySet<string>;
  /** The folders of templates. */
  readonly templates: readonly string[];
}

/** Makes the index of a document and its annexes. */
export function buildIndex({ document, resolved, ...known }: Indexed): DocumentIndex {
  const { classes, containers, fieldsOf, filesRead, templates } = known;
  const written = writtenIn(document);
  const references = referencesIn(written, resolved);
  return {
    documents: written.documents.map(({ type, frontMatter }) => ({ path: frontMatter.at().source.path, type })),
    labels: labelsOf(written, references, resolved),
    references,
    notes: notesOf(written, resolved),
    sources: sourcesOf(written),
    fields: written.documents.flatMap((one) => fieldsIn(one, fieldsOf)),
    headings: headingsIn(resolved.blocks),
    numbers: numbersIn(outerBlocks(resolved)),
    chapters: chapterWords(resolved),
    classes: [...classes].sort(),
    containers: [...containers].sort(),
    files: [...filesRead].sort().map((path) => ({ path, kind: kindOf(path, written, templates) })),
  };
}

function referencesIn({ references }: Written, resolved: Resolved): readonly LabelReference[] {
  const printed = new Printed(
    references.map(({ whole }) => whole),
    resolved,
  );
  return references.map(({ name, span, whole }) => ({
    name,
    place: placeOf(span),
    whole: placeOf(whole),
    prints: printed.textOf(whole),
  }));
}

function labelsOf({ labels }: Written, references: readonly LabelReference[], { anchors }: Resolved): readonly Label[] {
  const named = byName(references, ({ name }) => name);
  return labels.map((label) => {
    const { name } = label;
    const { kind, number = "" } = anchors.get(name) ?? {};
    const places = (named.get(name) ?? []).map(({ place }) => place);
    const where = "annex" in label ? { annex: label.annex.path } : { place: placeOf(label.span) };
    return { name, ...(kind && { kind }), number, ...where, references: places };
  });
}

function kindOf(path: string, { documents }: Written, templates: readonly string[]): ReadFile["kind"] {
  const at = documents.findIndex(({ frontMatter }) => frontMatter.at().source.path === path);
  if (at >= 0) return at === 0 ? "document" : "annex";
  const folder = templates.find((each) => isInside(each, path));
  if (folder !== undefined) return templateFileKind(pathWithin(folder, path)) ?? "other";
  if (/(?:^|\/)masthead\.yaml$/.test(path)) return "settings";
  if (/\.(?:png|jpe?g|svg)$/i.test(path)) return "picture";
  return path.endsWith(".md") ? "neighbour" : "other";
}

function fieldsIn({ type, frontMatter }: Document, fieldsOf: Indexed["fieldsOf"]): readonly GivenField[] {
  const fields = fieldsOf(type);
  const { source } = frontMatter.at();
  return Object.entries(frontMatter.data)
    .filter(([name]) => frontMatter.keyAt(name).source === source)
    .map(([name, value]) => {
      const description = fields?.get(name)?.description;
      return {
        name,
        value,
        place: placeOf(frontMatter.keyAt(name)),
        valuePlace: placeOf(frontMatter.at(name)),
        ...(description !== undefined && { description }),
      };
    });
}

function headingsIn(blocks: readonly RBlock[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.type !== "heading") return headingsIn(blocksIn(block));
    const { outline, number, content, span } = block;
    const text = resolvedText(content).replace(/\s+/g, " ").trim();
    return [{ level: outline, ...(number && { number: number.text }), text, place: placeOf(span) }];
  });
}

function numbersIn(blocks: readonly RBlock[]): readonly Numbered[] {
  return blocks.flatMap((block) => {
    const own = block.type !== "heading" && "number" in block && block.number;
    const numbered = own ? [{ role: own.role, number: own.text, place: placeOf(block.span) }] : [];
    return [...numbered, ...numbersIn(blocksIn(block))];
  });
}
