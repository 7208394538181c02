import { buildIndex } from "./analysis/build-index.ts";
import type { DocumentIndex } from "./analysis/document-index.ts";
import { classNames } from "./check/unknown-attributes.ts";
import { type Choices, type Compiled, type InWorld, make } from "./compile.ts";
import type { Properties, Resolved } from "./document/resolved.ts";
import type { LaidOut, Layout } from "./layout/page.ts";
import type { Run } from "./pipeline/run.ts";
import { loadType } from "./template/load.ts";
import { containerNames } from "./theme/containers.ts";

/** How a document is looked at. */
export interface AnalyzeOptions extends Choices {
  /** Whether its pages are laid out too, for a preview. */
  readonly pages?: boolean;
}

/** What is known of a document without any file being made of it. */
export interface Analysis extends Pick<Compiled, "diagnostics" | "words" | "limit" | "stages" | "failure"> {
  /** Absent where the document could not be read, or is of no type. */
  readonly index?: DocumentIndex;
  /** What the document is called and the like; absent as the index is. */
  readonly facts?: DocumentFacts;
  /** The files that were read, in the order in which they first were, also where there is no index. */
  readonly filesRead: readonly string[];
  /** Where pages were asked for. */
  readonly layout?: Layout;
  /** What the items of these pages name by number: it leads from a page to the files that were written. */
  readonly passages?: LaidOut["passages"];
}

/** What every program that shows a document asks first. */
export interface DocumentFacts extends Pick<Resolved, "language" | "direction"> {
  readonly title: Properties["title"];
}

/** Reads and resolves a document as for its outputs, and says what is in it. `filesRead` grows as the world gives files. */
export async function analyze(
  path: string,
  options: InWorld<AnalyzeOptions>,
  run: Run,
  filesRead: ReadonlySet<string>,
): Promise<Analysis> {
  const { pages = false, world } = options;
  const made = await make(path, options, run, () => ({ needsLayout: pages, showsPages: pages }));
  if (!made) return { diagnostics: run.diagnostics, words: 0, limit: 0, stages: run.stages, filesRead: [...filesRead] };
  const { read, resolved, pagination } = made;
  const { document, type, theme } = read;
  await run.rest();
  const fieldsOf = (name: string) => (name === type.name ? type : loadType(name, run.folders, world, () => {}))?.fields;
  const names = { classes: classNames(theme), containers: containerNames(theme) };
  const templates = [...run.folders, world.templates];
  const index = run.time("index", () => buildIndex({ document, resolved, ...names, fieldsOf, filesRead, templates }));
  const laidOut = pagination && run.time("layout", () => pagination.draw());
  const { language, direction, properties, words } = resolved;
  const facts = { title: properties.title, language, direction };
  const { diagnostics, stages } = run;
  return { diagnostics, index, facts, filesRead: [...filesRead], ...laidOut, words, limit: theme.limit, stages };
}
