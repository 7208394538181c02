import { check } from "./check/check.ts";
import type { Diagnostic, Report } from "./diagnostics/diagnostic.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import type { Data, FrontMatter } from "./document/data.ts";
import { passagesOf } from "./document/passages.ts";
import type { Resolved } from "./document/resolved.ts";
import { fileName } from "./document/symbol.ts";
import type { Document } from "./document/tree.ts";
import type { Layout } from "./layout/page.ts";
import { splitFrontMatter } from "./parse/front-matter.ts";
import { parseBody } from "./parse/parse.ts";
import { readSource } from "./read.ts";
import { type OutputName, outputs } from "./render/outputs.ts";
import { labelsFrom } from "./resolve/parent-labels.ts";
import { resolve } from "./resolve/resolve.ts";
import type { Labels } from "./resolve/targets.ts";
import { type Source, slice, type TracedText } from "./source.ts";
import { type AnnexingDocument, openAnnexes, pageOf } from "./template/annexes.ts";
import { compose } from "./template/compose.ts";
import { expand } from "./template/expand.ts";
import { checkFields } from "./template/fields.ts";
import { completeFrontMatter, lentFrontMatter, openParent } from "./template/front-matter.ts";
import { findType } from "./template/load.ts";
import type { DocumentType } from "./template/type.ts";
import { loadTheme } from "./theme/load.ts";
import { loadWords } from "./theme/load-words.ts";
import type { Theme } from "./theme/theme.ts";
import type { Words } from "./theme/words.ts";
import { folderOf, join, type World } from "./world.ts";

/** What to make of a source. */
export interface CompileOptions {
  readonly world: World;
  /** The outputs wanted, or "usual" for those of the type; with none of them everything is checked, the pages too. */
  readonly to: readonly OutputName[] | "usual";
  /** A type to build the document as, instead of its own. */
  readonly as?: string;
  /** Folders of the user's own types, partials, themes and words; `templates` beside the document is always one, after these. */
  readonly templates?: readonly string[];
}

/** A file that was made: its bytes, and the name that the United Nations would give it. */
export interface OutputFile {
  readonly output: OutputName;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a source. */
export interface Compiled {
  /** Empty where a diagnostic is an error. */
  readonly files: readonly OutputFile[];
  /** All that was found wrong, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages there are, where an output or a check needed to know. */
  readonly pages?: number;
  /** Words that count against the limit of the type, and that limit: 0 for none. */
  readonly words: number;
  readonly limit: number;
  /** Milliseconds by stage, in the order in which the stages first ran. */
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
  /** What the stages gave, as far as the document came: for `inspect` and for tests. */
  readonly values: Values;
}

/** Values between the stages. */
interface Values {
  readonly expanded?: string;
  readonly document?: Document;
  readonly resolved?: Resolved;
  readonly layout?: Layout;
}

/** Makes outputs of a source file: the whole pipeline, one call a stage. What an author did wrong is in the answer; it never throws for it. */
export async function compile(path: string, options: CompileOptions): Promise<Compiled> {
  const { world } = options;
  const folders = [...(options.templates ?? []), join(folderOf(path), "templates")];
  const run = new Run({ world, folders });
  const { report } = run;

  const source = run.time("read", () => readSource(path, world, report));
  const read = source && readDocument(source, { as: options.as, children: [] }, run);
  if (!read) return run.end({}, []);
  const { document, theme, words, expanded } = read;

  const resolved = resolveDocument(read, run);
  run.time("check", () => check({ document, resolved, theme, words, parent: read.madeFrom }, report));

  const to = wantedOutputs(options, theme);
  const wanted = to.map((name) => outputs[name]);
  const laidOut = to.length === 0 || wanted.some((output) => output.needsLayout(resolved));
  const layout = laidOut ? await layOut(resolved, theme, run) : undefined;
  const values = { expanded, document, resolved, theme, ...(layout && { layout }) };
  if (run.failed) return run.end(values, []);

  const input = { resolved, theme, words, layout, fonts: world.font };
  const files: OutputFile[] = [];
  for (const name of to) {
    const bytes = await run.time(name, () => outputs[name].write(input));
    files.push({ output: name, name: `${nameOf(read, options.as)}.${outputs[name].extension}`, bytes });
  }
  return run.end(values, files);
}

/** A document that was read, with all that resolving and writing it need. */
interface ReadDocument {
  readonly source: Source;
  readonly own: FrontMatter;
  readonly data: Data;
  readonly document: Document;
  readonly theme: Theme;
  readonly words: Words;
  readonly expanded: string;
  /** The document to which it belongs, read when it is first asked for. */
  readonly parent: () => ReadDocument | undefined;
  /** The document that it is made from, where it is of a derived type. */
  readonly madeFrom: Resolved | undefined;
}

/** For what a document is read. */
interface Reading {
  /** The type that it is built as. */
  readonly as?: string | undefined;
  readonly annexing?: Annexing;
  /** The documents that belong to it and for which it is read, the nearest last. */
  readonly children: readonly Child[];
}

interface Child {
  readonly path: string;
  readonly as: string | undefined;
}

/** From a source to its tree, and so for each of its annexes. */
function readDocument(source: Source, reading: Reading, run: Run): ReadDocument | undefined {
  const { world, folders, report } = run;
  const { as, annexing } = reading;
  const depth = annexing ? annexing.within.length : 0;

  const { frontMatter: own, body: text } = run.time("split", () => splitFrontMatter(source, report));
  if (run.failed && own.data.type === undefined) return undefined;
  const type = run.time("type", () => findType(own, as, folders, world, report));
  if (!type) return undefined;
  const itself = as !== undefined && as !== own.data.type;
  const written = itself && type.derived ? lentFrontMatter(own, type) : own;
  const frontMatter = run.time("fields", () =>
    completeFrontMatter(source, written, type, annexing?.frontMatter, world, report),
  );
  const data = run.time("fields", () => checkFields(frontMatter, type, report));

  const theme = run.time("theme", () => run.theme(type));
  const words = run.time("theme", () => run.words(textOf(data.language) ?? "en"));

  const parent = once(() => (annexing ? undefined : readParent(source, own, type, reading, run)));
  const from = type.derived ? parent() : undefined;
  const madeFrom = from && resolveDocument(from, run.ofParent());

  const page = pageOf(type, depth);
  const context = { type, frontMatter, data, words, today: world.today(), depth };
  const pageText = run.time("expand", () => expand(slice(page), context, report));
  const ownText = itself && type.derived ? slice(source, source.text.length) : text;
  const bodyText = run.time("expand", () => expand(ownText, context, report));
  const template = run.time("parse", () => parseBody(pageText, report));
  const body = run.time("parse", () => parseBody(bodyText, report));

  const outer: AnnexingDocument = { source, frontMatter, data, label: annexing?.label, within: annexing?.within ?? [] };
  const annexes = run
    .time("annexes", () => openAnnexes(outer, world, report))
    .flatMap(({ source: file, label }) => {
      const inner = { frontMatter, label, within: [...outer.within, source] };
      const annex = readDocument(file, { annexing: inner, children: [] }, run);
      return annex ? [{ label, document: annex.document }] : [];
    });

  const { structure } = theme;
  const passages = madeFrom && passagesOf(madeFrom.blocks);
  const pieces = { type: type.name, frontMatter, data, structure, page, template, body, annexes, passages };
  const document = run.time("compose", () => compose(pieces, report));
  const expanded = expandedText(pageText, bodyText);
  return { source, own, data, document, theme, words, expanded, parent, madeFrom };
}

/** The document to which one belongs: the one that `of` names or, for one that is built as another type, itself as its own. */
function readParent(
  source: Source,
  own: FrontMatter,
  type: DocumentType,
  reading: Reading,
  run: Run,
): ReadDocument | undefined {
  const { as, children } = reading;
  const itself = as !== undefined && as !== own.data.type;
  const parent = itself ? source : type.fields.has("of") ? openParent(source, own, run.world, () => {}) : undefined;
  const known = [...children, { path: run.world.real(source.path), as }];
  if (!parent || known.some((child) => child.as === undefined && child.path === run.world.real(parent.path))) return undefined;
  return readDocument(parent, { children: known }, run.ofParent());
}

function resolveDocument({ source, document, theme, words, parent }: ReadDocument, run: Run): Resolved {
  const { world, report } = run;
  const context = { theme, words, world, report, folder: folderOf(source.path), parent: labelsOf(parent) };
  return run.time("resolve", () => resolve(document, context));
}

/** The labels of the documents to which one belongs, the nearest first. */
function labelsOf(read: ReadDocument["parent"]): Labels {
  const all = once((): readonly Labels[] => {
    const parent = read();
    return parent ? [labelsFrom(parent.document, parent.theme, parent.words), labelsOf(parent.parent)] : [];
  });
  return {
    find(id) {
      for (const labels of all()) {
        const target = labels.find(id);
        if (target) return target;
      }
      return undefined;
    },
    *labels() {
      for (const labels of all()) yield* labels.labels();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The outputs that were asked for, or those that documents of the type are for. */
function wantedOutputs({ to }: CompileOptions, { outputs: usual }: Theme): readonly OutputName[] {
  return to === "usual" ? usual : to;
}

/** What an annex needs to know of the document that it is annexed to. */
interface Annexing {
  readonly frontMatter: FrontMatter;
  readonly label: string;
  /** The documents around it, the outermost first. */
  readonly within: readonly Source[];
}

async function layOut(resolved: Resolved, theme: Theme, run: Run): Promise<Layout> {
  const [{ layout }, { loadFonts }, { drawMarks }] = await Promise.all([
    import("./layout/layout.ts"),
    import("./layout/fonts.ts"),
    import("./layout/marks.ts"),
  ]);
  const marks = await run.time("marks", () => drawMarks(resolved, run.report));
  return run.time("layout", () => layout(resolved, theme, loadFonts(run.world), run.report, marks));
}

/** The page with the body under it: what a reader of `inspect` wants to see. */
function expandedText(page: TracedText, body: TracedText): string {
  return `${page.text.trimEnd()}\n\n${body.text.trim()}\n`;
}

/**
 * The name of the files without extension: of the symbol, or of the source where there is none. A document that took its symbol from
 * another, or is built as another type, says so in its name, so that it never stands in the way of the first.
 */
function nameOf({ source, own, data, words }: ReadDocument, as: string | undefined): string {
  const stem = (source.path.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  const symbol = textOf(data.symbol);
  const parts =
    symbol === undefined ? [stem] : [fileName(symbol, words.language), ...(own.data.symbol === undefined ? [stem] : [])];
  return [...parts, ...(as === undefined || as === own.data.type ? [] : [as])].join("-");
}

function textOf(value: Data[string] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function remembered<T>(made: Map<string, T>, name: string, make: () => T): T {
  const value = made.get(name) ?? make();
  made.set(name, value);
  return value;
}

/** One run of the pipeline: where it reads, what it reported, and how long each stage took. */
class Run {
  readonly world: World;
  readonly folders: readonly string[];
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #stages: Map<string, number>;
  readonly #themes: Map<string, Theme>;
  readonly #words: Map<string, Words>;
  readonly #outer: Run | undefined;

  constructor({ world, folders }: Pick<Run, "world" | "folders">, outer?: Run) {
    this.world = world;
    this.folders = folders;
    this.#outer = outer;
    this.#stages = outer ? outer.#stages : new Map();
    this.#themes = outer ? outer.#themes : new Map();
    this.#words = outer ? outer.#words : new Map();
  }

  /** The theme of a type: documents and their annexes of one type are laid out by one, which is read once. */
  theme({ theme }: DocumentType): Theme {
    const files = theme.map(({ path }) => path).join("\n");
    return remembered(this.#themes, files, () => loadTheme(theme, this.folders, this.world, this.report));
  }

  /** The words of a language, read once. */
  words(language: string): Words {
    return remembered(this.#words, language, () => loadWords(language, this.folders, this.world, this.report));
  }

  /** Takes a message, once: a document and the one that is made from it may come upon the same mistake. */
  readonly report: Report = (diagnostic) => {
    const { code, message, span, path } = diagnostic;
    const key = [code, span?.source.path ?? path, span?.start, message].join("\n");
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, diagnostic);
    if (diagnostic.severity === "error") this.#outer?.report(diagnostic);
  };

  /** The reading of a document to which this one belongs: its errors are this one's too, its warnings its own affair. */
  ofParent(): Run {
    return new Run(this, this);
  }

  get failed(): boolean {
    return [...this.#diagnostics.values()].some((diagnostic) => diagnostic.severity === "error");
  }

  /** Runs a stage and adds up its time; for an asynchronous one, until it is done. */
  time<T>(stage: string, work: () => T): T {
    const start = performance.now();
    const add = () => void this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + performance.now() - start);
    const result = work();
    if (result instanceof Promise) result.then(add, add);
    else add();
    return result;
  }

  end(values: Values & { readonly theme?: Theme }, files: readonly OutputFile[]): Compiled {
    const { resolved, layout, theme } = values;
    return {
      files,
      diagnostics: sortDiagnostics([...this.#diagnostics.values()]),
      ...(layout && { pages: layout.pages.length }),
      words: resolved?.words ?? 0,
      limit: theme?.limit ?? 0,
      stages: [...this.#stages].map(([name, ms]) => ({ name, ms })),
      values,
    };
  }
}
