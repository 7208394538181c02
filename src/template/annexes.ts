import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter } from "../document/data.ts";
import { foundPath, readSource } from "../read.ts";
import type { Source } from "../source.ts";
import { folderOf, isInside, join, type World } from "../world.ts";
import type { DocumentType } from "./type.ts";

/** A document on its way through the pipeline, as far as its annexes need to know it. */
export interface AnnexingDocument {
  readonly source: Source;
  readonly frontMatter: FrontMatter;
  readonly data: Data;
  /** Its own label as an annex; none for a document of its own. */
  readonly label?: string | undefined;
  /** The documents that it is annexed to, the outermost first. */
  readonly within: readonly Source[];
}

/** An annex to be read: its file, and the label by which the text refers to it (`@annex-1`). */
export interface AnnexFile {
  readonly source: Source;
  readonly label: string;
}

/** Reads the files of `annexes`: each inside the document's folder, none of them the document itself or one that it is annexed to. */
export function openAnnexes(document: AnnexingDocument, world: World, report: Report): readonly AnnexFile[] {
  const { source, frontMatter, data, label, within } = document;
  const paths = Array.isArray(data.annexes) ? data.annexes : [];
  const kind = label === undefined ? "annex" : `${label}-appendix`;
  const known = new Set<string>();
  return paths.flatMap((path, index) => {
    if (typeof path !== "string") return [];
    const at = frontMatter.at("annexes", index);
    const file = foundPath(join(folderOf(source.path), path), world);
    const real = world.real(file);
    if (!isInside(world.real(folderOf(source.path)), real)) {
      report(diagnostic("annex-outside", `The annex ${path} is not in the folder of the document.`, { span: at }));
      return [];
    }
    if ([...within, source].some((outer) => world.real(outer.path) === real)) {
      report(diagnostic("annex-loop", `${file} is an annex of itself.`, { span: at }));
      return [];
    }
    if (known.has(real)) {
      report(diagnostic("annex-doubled", `${file} is annexed twice.`, { span: at }));
      return [];
    }
    known.add(real);
    const annex = readSource(file, world, report, at);
    return annex ? [{ source: annex, label: `${kind}-${index + 1}` }] : [];
  });
}

/** The page of a document: its type's own, or for an annex the partial "annex". */
export function pageOf(type: DocumentType, depth: number): Source {
  return (depth > 0 && type.partials.get("annex")) || type.template;
}
