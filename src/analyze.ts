import { buildIndex } from "./analysis/build-index.ts";
import type { DocumentIndex } from "./analysis/document-index.ts";
import { classNames } from "./check/unknown-attributes.ts";
import { type Choices, type Compiled, findStyle, type InWorld, type Made, make } from "./compile.ts";
import type { Properties, Resolved } from "./document/resolved.ts";
import type { LaidOut, Layout } from "./layout/page.ts";
import type { Run } from "./pipeline/run.ts";
import { withRests } from "./pipeline/with-rests.ts";
import { loadType } from "./template/load.ts";
import { containerNames } from "./theme/containers.ts";

/** How a document is looked at. */
export interface AnalyzeOptions extends Choices {
  /** Whether its pages are laid out too, for a preview. */
  readonly pages?: boolean;
  /**
   * Given the pages as soon as they are drawn: what was found until then, no index, and nothing of style, which is checked once it is done. So a
   * preview shows what was typed before all that is wrong with it is known.
   */
  readonly drawn?: (pages: Analysis) => void | Promise<void>;
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
  const { pages = false, style = false, drawn, world } = options;
  const made = await make(path, options, run, () => ({ needsLayout: pages, showsPages: pages }));
  const found = () => ({ diagnostics: run.diagnostics, stages: run.stages, filesRead: [...filesRead] });
  if (!made) return { ...found(), words: 0, limit: 0 };
  await run.rest();
  const { pagination } = made;
  const laidOut = pagination && (await withRests(run.steps("layout", pagination.drawSteps()), run));
  const shown = { ...laidOut, ...factsOf(made) };
  await drawn?.({ ...found(), ...shown });
  if (style) await findStyle(path, made, world, run);
  await run.rest();
  const index = indexOf(made, run, filesRead);
  return { ...found(), ...shown, index };
}

function factsOf({ read, resolved }: Made): Pick<Analysis, "facts" | "words" | "limit"> {
  const { language, direction, properties, words } = resolved;
  return { facts: { title: properties.title, language, direction }, words, limit: read.theme.limit };
}

function indexOf({ read, resolved }: Made, run: Run, filesRead: ReadonlySet<string>): DocumentIndex {
  const { document, type, theme } = read;
  const { folders, world } = run;
  const fieldsOf = (name: string) => (name === type.name ? type : loadType(name, folders, world, () => {}))?.fields;
  const names = { classes: classNames(theme), containers: containerNames(theme) };
  const templates = [...folders, world.templates];
  return run.time("index", () => buildIndex({ document, resolved, ...names, fieldsOf, filesRead, templates }));
}
