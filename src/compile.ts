import { check } from "./check/check.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Resolved } from "./document/resolved.ts";
import type { Document } from "./document/tree.ts";
import type { Pagination } from "./layout/layout.ts";
import type { Layout } from "./layout/page.ts";
import { withEditionsBeside } from "./pipeline/editions-beside.ts";
import { fileStem } from "./pipeline/file-stem.ts";
import { readDocument, resolveDocument } from "./pipeline/read.ts";
import type { Changes, ReadDocument, Reading } from "./pipeline/read-document.ts";
import { Run, type StageTime } from "./pipeline/run.ts";
import { templateFolders } from "./pipeline/template-folders.ts";
import { withRests } from "./pipeline/with-rests.ts";
import type { Prepared } from "./prepare/prepare.ts";
import { foundPath, readSource } from "./read.ts";
import { type OutputInput, type OutputName, outputs, type PageNeeds, type WordChoices } from "./render/outputs.ts";
import { reportIgnored } from "./template/ignored-files.ts";
import { selectedClasses } from "./template/selected-classes.ts";
import type { Theme } from "./theme/theme.ts";
import type { World } from "./world.ts";

/** What a document is made as, and what may stop that. */
export interface Choices {
  /** A type to build the document as, instead of its own. */
  readonly as?: string;
  /** A variant of the type, such as "short" for a press release, instead of the one that the front matter says. */
  readonly variant?: string;
  /** What becomes of marks of changes (`{++in++}`, `{--out--}`), in place of what the front matter says. */
  readonly changes?: Changes;
  /** Folders of the user's own types, partials, themes and words; `templates` beside the document is always one, after these. */
  readonly templates?: readonly string[];
  /** Whether style is checked too, as the author sets it (`masthead check`): what is found stops no output. */
  readonly style?: boolean;
  /** Stops the work between two of its steps, a block or a page each: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What to make of a source. */
export interface CompileOptions extends Choices {
  /** The outputs wanted, or "usual" for those of the type; with none of them everything is checked, the pages too unless style is. */
  readonly to: readonly OutputName[] | "usual";
  /** What is asked of a Word file, where one is made. */
  readonly word?: WordChoices;
}

/** A file that was made: its bytes, and the name that the United Nations would give it. */
export interface OutputFile {
  readonly output: OutputName;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a source. */
export interface Compiled {
  /** Empty where a diagnostic is an error; one that says that no font has the document's letters keeps back its PDF alone. */
  readonly files: readonly OutputFile[];
  /** All that was found wrong, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages there are, where an output or a check needed to know. */
  readonly pages?: number;
  /** Words that count against the limit of the type, and that limit: 0 for none. */
  readonly words: number;
  readonly limit: number;
  /** Milliseconds by stage, in the order in which the stages first ran. */
  readonly stages: readonly StageTime[];
  /** What the stages gave, as far as the document came: for `inspect` and for tests. */
  readonly values: Values;
  /** What was thrown, where Masthead itself failed: for whoever is to mend it. */
  readonly failure?: unknown;
}

/** Values between the stages. */
interface Values {
  readonly expanded?: string;
  readonly document?: Document;
  readonly resolved?: Resolved;
  readonly theme?: Theme;
  /** Where everything stands; it draws the pages for who wants to see them. */
  readonly pagination?: Pagination;
}

/** Choices in a world. */
export type InWorld<T> = T & { readonly world: World };

/** Makes ready to run over a document. */
export function openRun(path: string, options: InWorld<Choices>): Run {
  const { world, signal } = options;
  const { folders, outside } = templateFolders(path, options);
  const run = new Run({ world, folders, signal });
  for (const found of outside) run.report(found);
  return run;
}

/**
 * Makes outputs of a source file: the whole pipeline, one call a stage. What an author did wrong is in the answer, a type that `as` names
 * and nobody knows as well. It throws for a mistake of the program's own and where it is stopped: a session (session.ts) is what programs use.
 */
export async function compile(path: string, options: InWorld<CompileOptions>, run = openRun(path, options)): Promise<Compiled> {
  const { as, style, word } = options;
  const { world, filesRead } = run;
  const outputsOf = (theme: Theme) => (options.to === "usual" ? theme.outputs : options.to);
  const made = await make(path, options, run, (resolved, theme) => {
    const to = outputsOf(theme);
    const needsLayout = to.length === 0 ? !style : to.some((name) => outputs[name].needs(resolved) !== "nothing");
    return { needsLayout, showsPages: to.length === 0 || to.includes("pdf") };
  });
  if (made && style) await findStyle(path, made, world, run);
  if (!made || isStopped(run, made)) return compiled(run, made, []);

  const { read, resolved, shown, prepared, pagination } = made;
  const { theme, words } = read;
  const to = outputsOf(theme).filter((name) => name !== "pdf" || !prepared.unprintable);
  const common = { theme, words, prepared, world, filesRead };
  const input = shown
    ? { ...common, resolved: shown, accepted: resolved, word: { ...word, plain: true } }
    : { ...common, resolved, word };
  const files = await writeOutputs(to, fileStem(read, as), input, pagination, run);
  run.signal?.throwIfAborted();
  return compiled(run, made, files);
}

/** Writes outputs of a document into files called `stem`, one after the other; its pages are drawn where one of them shows them. */
export async function writeOutputs(
  to: readonly OutputName[],
  stem: string,
  input: Omit<OutputInput, "destinations" | "layout">,
  pagination: Pagination | undefined,
  run: Run,
): Promise<readonly OutputFile[]> {
  const { resolved } = input;
  const drawn = to.some((name) => outputs[name].needs(resolved) === "pages");
  const laidOut = drawn && pagination ? await withRests(run.steps("layout", pagination.drawSteps()), run) : undefined;
  const files: OutputFile[] = [];
  for (const name of to) {
    await run.rest();
    const pages = pagesFor(outputs[name].needs(resolved), pagination, laidOut?.layout);
    const writing = await run.time(name, () => outputs[name].write({ ...input, ...pages }));
    const bytes = await withRests(run.steps(name, writing), run);
    files.push({ output: name, name: `${stem}.${outputs[name].extension}`, bytes });
  }
  return files;
}

/** Whether anything was found that no file can be made with: letters that no font has stand in the way of pages alone. */
function isStopped({ reported }: Run, { prepared }: Made): boolean {
  return reported.some(({ severity, code }) => severity === "error" && code !== prepared.unprintable?.code);
}

/** What a writer is given of the pages: no more than it needs, so that a file is the same whatever else is made with it. */
function pagesFor(
  needs: PageNeeds,
  pagination: Pagination | undefined,
  layout: Layout | undefined,
): Pick<OutputInput, "destinations" | "layout"> {
  return {
    destinations: needs === "nothing" ? undefined : pagination?.destinations,
    layout: needs === "pages" ? layout : undefined,
  };
}

/** Whether a document is laid out, and whether its pages are what somebody wants to see. */
interface WantedPages {
  readonly needsLayout: boolean;
  readonly showsPages: boolean;
}

/** A document as far as all outputs have it in common. */
export interface Made {
  readonly read: ReadDocument;
  /** With all marks of changes accepted, unless all are rejected: what everything counts and checks. */
  readonly resolved: Resolved;
  /** With what its marks say came and went, where that is shown. */
  readonly shown: Resolved | undefined;
  readonly prepared: Prepared;
  readonly pagination: Pagination | undefined;
}

/** From a source to what the writers take, and to all messages of building it. */
export async function make(
  path: string,
  { as, variant, changes }: Choices,
  run: Run,
  wantedOf: (resolved: Resolved, theme: Theme) => WantedPages,
): Promise<Made | undefined> {
  const { world, folders, report } = run;
  const source = run.time("read", () => readSource(foundPath(path, world), world, report));
  const reading = { as, variant, changes, children: [] };
  const read = source && (await withRests(readDocument(source, reading, run), run));
  if (source) run.time("type", () => reportIgnored(folders, read?.words.language, world, report));
  if (!read) return undefined;
  const { document, theme, words } = read;

  await run.rest();
  const plain = await withRests(resolveDocument(read, run), run);
  const resolved = run.time("resolve", () => withEditionsBeside(plain, read, as, world));
  const selects = selectedClasses(source, folders, world);
  const checked = { document, resolved, theme, words, parent: read.madeFrom, selects };
  await withRests(run.steps("check", check(checked, report)), run);

  await run.rest();
  const shown = read.changes === "shown" ? await withChanges(read, resolved, reading, run) : undefined;
  const printed = shown ?? resolved;
  const prepared = await prepareOutputs(printed, theme, run);
  const { needsLayout, showsPages } = wantedOf(printed, theme);
  if (prepared.unprintable && showsPages) report(prepared.unprintable);
  await run.rest();
  const pagination = needsLayout ? await layOut(printed, prepared, run) : undefined;
  return { read, resolved, shown, prepared, pagination };
}

/** A document with all marks of changes accepted, and what it says with all of them rejected, as a redline; none where that is the same. */
async function withChanges(read: ReadDocument, fresh: Resolved, reading: Reading, run: Run): Promise<Resolved | undefined> {
  const former = run.ofParent();
  const rejected = await withRests(readDocument(read.source, { ...reading, view: "rejected" }, former), run);
  if (!rejected) return undefined;
  const old = await withRests(resolveDocument(rejected, former), run);
  const { compareDocuments } = await import("./compare/compare.ts");
  const { resolved, counts } = compareDocuments(old, fresh, { author: "Masthead", date: fresh.properties.date });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return total > 0 ? { ...resolved, showsFormerNumbers: true } : undefined;
}

/** Checks the style of what was made, and settles all messages by the author's settings and remarks. */
export async function findStyle(path: string, { read, resolved }: Made, world: World, run: Run): Promise<void> {
  await run.rest();
  const { document, theme } = read;
  const { checkStyle } = await import("./check/style.ts");
  const checked = { path, world, document, resolved, theme };
  run.settle(await withRests(run.steps("style", checkStyle(checked, run.reported)), run));
}

/** What outputs share, and its messages, which are the same whatever outputs are wanted. */
export async function prepareOutputs(resolved: Resolved, theme: Theme, run: Run): Promise<Prepared> {
  const [{ prepare }, { loadFonts }, { drawMarks }] = await Promise.all([
    import("./prepare/prepare.ts"),
    import("./fonts/fonts.ts"),
    import("./prepare/marks.ts"),
  ]);
  const { world, report } = run;
  const marks = await run.time("marks", () => drawMarks(resolved, report));
  return run.time("prepare", () => prepare(resolved, theme, loadFonts(world), marks, report, world));
}

/** Where everything stands. */
export async function layOut(resolved: Resolved, prepared: Prepared, run: Run): Promise<Pagination> {
  const { paginateSteps } = await import("./layout/layout.ts");
  return withRests(run.steps("layout", paginateSteps(resolved, prepared)), run);
}

function compiled({ diagnostics, stages }: Run, made: Made | undefined, files: readonly OutputFile[]): Compiled {
  if (!made) return { files, diagnostics, words: 0, limit: 0, stages, values: {} };
  const { read, resolved, pagination } = made;
  const { expanded, document, theme } = read;
  const values = { expanded, document, resolved, theme, ...(pagination && { pagination }) };
  const pages = pagination && { pages: pagination.pageCount };
  return { files, diagnostics, ...pages, words: resolved.words, limit: theme.limit, stages, values };
}
