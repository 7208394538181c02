import { check } from "./check/check.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { FrontMatter } from "./document/data.ts";
import { passagesOf } from "./document/passages.ts";
import type { Resolved } from "./document/resolved.ts";
import type { Document } from "./document/tree.ts";
import type { Layout } from "./layout/page.ts";
import { splitFrontMatter } from "./parse/front-matter.ts";
import { parseBody } from "./parse/parse.ts";
import { withoutRemarks } from "./parse/remarks.ts";
import { checkCall } from "./pipeline/check-call.ts";
import { fileStem } from "./pipeline/file-stem.ts";
import { parentLabels } from "./pipeline/parent-labels.ts";
import { isBuiltAs, once, type ReadDocument, type Reading } from "./pipeline/read-document.ts";
import { Run, type StageTime } from "./pipeline/run.ts";
import { templateFolders } from "./pipeline/template-folders.ts";
import type { Prepared } from "./prepare/prepare.ts";
import { foundPath, readSource } from "./read.ts";
import { type OutputName, outputs } from "./render/outputs.ts";
import { resolve } from "./resolve/resolve.ts";
import { typeset } from "./resolve/typeset.ts";
import type { Source } from "./source.ts";
import { openAnnexes, pageOf } from "./template/annexes.ts";
import { compose } from "./template/compose.ts";
import { expand } from "./template/expand.ts";
import { expandFields, type FieldContext, holdsTags } from "./template/expand-fields.ts";
import { checkFields, lackedFields } from "./template/fields.ts";
import { completeFrontMatter, type ExpandParent, lentFrontMatter, openParent } from "./template/front-matter.ts";
import { reportIgnored } from "./template/ignored-files.ts";
import { findType } from "./template/load.ts";
import { selectedClasses } from "./template/selected-classes.ts";
import type { DocumentType } from "./template/type.ts";
import { chooseVariant } from "./template/variant.ts";
import type { Theme } from "./theme/theme.ts";
import { slice } from "./trace.ts";
import { folderOf, type World } from "./world.ts";

/** What to make of a source. */
export interface CompileOptions {
  readonly world: World;
  /** The outputs wanted, or "usual" for those of the type; with none of them everything is checked, the pages too. */
  readonly to: readonly OutputName[] | "usual";
  /** A type to build the document as, instead of its own. */
  readonly as?: string;
  /** A variant of the type, such as "short" for a press release, instead of the one that the front matter says. */
  readonly variant?: string;
  /** Folders of the user's own types, partials, themes and words; `templates` beside the document is always one, after these. */
  readonly templates?: readonly string[];
  /** Whether style is checked too, as the author sets it (`masthead check`): what is found stops no output. With nothing to make, no pages are laid out then. */
  readonly style?: boolean;
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
  readonly stages: readonly StageTime[];
  /** What the stages gave, as far as the document came: for `inspect` and for tests. */
  readonly values: Values;
}

/** Values between the stages. */
interface Values {
  readonly expanded?: string;
  readonly document?: Document;
  readonly resolved?: Resolved;
  readonly theme?: Theme;
  readonly layout?: Layout;
}

/**
 * Makes outputs of a source file: the whole pipeline, one call a stage. What an author did wrong is in the answer, a type that `as` names
 * and nobody knows as well; it never throws for it. What a program passes wrongly (an output that does not exist, no world, a path that is
 * no text) rejects with a `TypeError` that says so.
 */
export async function compile(path: string, options: CompileOptions): Promise<Compiled> {
  checkCall(path, options);
  const { world, as, variant } = options;
  const { folders, outside } = templateFolders(path, options);
  const run = new Run({ world, folders });
  const { report } = run;
  for (const found of outside) report(found);

  const source = run.time("read", () => readSource(foundPath(path, world), world, report));
  const read = source && readDocument(source, { as, variant, children: [] }, run);
  if (source) run.time("type", () => reportIgnored(folders, read?.words.language, world, report));
  if (!read) return compiled(run, {}, []);
  const { document, theme, words, expanded } = read;

  const resolved = resolveDocument(read, run);
  const selects = selectedClasses(source, folders, world);
  run.time("check", () => check({ document, resolved, theme, words, parent: read.madeFrom, selects }, report));

  const prepared = await prepareOutputs(resolved, theme, run);
  const to = options.to === "usual" ? theme.outputs : options.to;
  if (prepared.unprintable && (to.length === 0 || to.includes("pdf"))) report(prepared.unprintable);
  const needsLayout = to.length === 0 ? !options.style : to.some((name) => outputs[name].needsLayout(resolved));
  const layout = needsLayout ? await layOut(resolved, prepared, run) : undefined;
  const values = { expanded, document, resolved, theme, ...(layout && { layout }) };
  if (options.style) {
    const { checkStyle } = await import("./check/style.ts");
    run.settle((found) => run.time("style", () => checkStyle({ path, world, document, resolved, theme }, found)));
  }
  if (run.failed) return compiled(run, values, []);

  const input = { resolved, theme, words, prepared, layout, world };
  const files: OutputFile[] = [];
  for (const name of to) {
    const bytes = await run.time(name, () => outputs[name].write(input));
    files.push({ output: name, name: `${fileStem(read, as)}.${outputs[name].extension}`, bytes });
  }
  return compiled(run, values, files);
}

/** From a source to its tree, and so for each of its annexes. */
function readDocument(source: Source, reading: Reading, run: Run): ReadDocument | undefined {
  const { world, folders, report } = run;
  const { as, variant, annexing } = reading;
  const within = annexing?.within ?? [];

  const { frontMatter: own, body: text } = run.time("split", () => splitFrontMatter(source, report));
  if (run.failed && own.data.type === undefined) return undefined;
  const type = run.time("type", () => findType(own, as, folders, world, report));
  if (!type) return undefined;
  const isMadeFromItself = type.derived && isBuiltAs(as, own);
  const expandParent = parentExpander(run);
  const written = isMadeFromItself ? lentFrontMatter(expandParent(source, own), type) : own;
  const complete = run.time("fields", () =>
    completeFrontMatter(source, written, type, annexing?.frontMatter, world, report, expandParent),
  );
  const chosen = variant === undefined ? complete : chooseVariant(complete, type, variant, report);
  const frontMatter = run.time("fields", () =>
    expandFields(source, chosen, () => fieldContext(chosen, type, within.length, run), report),
  );
  const data = run.time("fields", () => checkFields(frontMatter, type, report));

  const choosesTheme = own.data.theme !== undefined && !isBuiltAs(as, own);
  const theme = run.time("theme", () => run.theme(type, data, frontMatter.at("theme"), choosesTheme));
  const language = typeof data.language === "string" ? data.language : "en";
  const words = run.time("theme", () => run.words(language, frontMatter.at("language")));

  const parent = once(() => (annexing ? undefined : readParent(source, own, type, reading, run)));
  const from = type.derived ? parent() : undefined;
  const madeFrom = from && resolveDocument(from, run.ofParent());

  const page = pageOf(type, within.length);
  const context = { type, frontMatter, data, words, today: world.today(), depth: within.length };
  const pageText = run.time("expand", () => expand(withoutRemarks(slice(page), report), context, report));
  const ownText = isMadeFromItself ? slice(source, source.text.length) : text;
  const bodyText = run.time("expand", () => expand(withoutRemarks(ownText, report), context, report));
  const template = run.time("parse", () => parseBody(pageText, report));
  const body = run.time("parse", () => parseBody(bodyText, report));

  const annexed = { source, frontMatter, data, label: annexing?.label, within };
  const annexes = run
    .time("annexes", () => openAnnexes(annexed, world, report))
    .flatMap(({ source: file, label }) => {
      const annex = readDocument(
        file,
        {
          annexing: {
            frontMatter: { ...frontMatter, told: lackedFields(frontMatter, type) },
            label,
            within: [...within, source],
          },
          children: [],
        },
        run,
      );
      return annex ? [{ label, document: annex.document }] : [];
    });

  const passages = madeFrom && passagesOf(madeFrom.blocks);
  const { structure } = theme;
  const pieces = { type: type.name, frontMatter, data, structure, page, template, body, annexes, passages };
  const document = run.time("compose", () => typeset(compose(pieces, report), words, report));
  const expanded = `${pageText.text.trimEnd()}\n\n${bodyText.text.trim()}\n`;
  return { source, own, type, data, document, theme, words, expanded, parent, madeFrom };
}

/** What front matter is expanded with. */
function fieldContext({ data, at }: FrontMatter, type: DocumentType, depth: number, run: Run): FieldContext {
  const language = data.language ?? type.fields.get("language")?.default ?? "en";
  return { type, words: run.words(String(language), at("language")), today: run.world.today(), depth };
}

/** Expands the front matter of documents that another takes fields from, each with the fields of its own type. */
function parentExpander(run: Run): ExpandParent {
  const open = new Set<string>();
  const expandParent: ExpandParent = (source, own) => {
    const type =
      holdsTags(own.data) && !open.has(source.path) ? findType(own, undefined, run.folders, run.world, () => {}) : undefined;
    if (!type) return own;
    open.add(source.path);
    const complete = completeFrontMatter(source, own, type, undefined, run.world, () => {}, expandParent);
    open.delete(source.path);
    return expandFields(source, complete, () => fieldContext(complete, type, 0, run), run.report);
  };
  return expandParent;
}

/** The document to which one belongs: the one that `of` names or, for one that is built as another type, itself as its own. */
function readParent(
  source: Source,
  own: FrontMatter,
  type: DocumentType,
  { as, children }: Reading,
  run: Run,
): ReadDocument | undefined {
  const named = type.fields.has("of") ? openParent(source, own, run.world, () => {}) : undefined;
  const parent = isBuiltAs(as, own) ? source : named;
  const known = [...children, { path: run.world.real(source.path), as }];
  if (!parent || known.some((child) => child.as === undefined && child.path === run.world.real(parent.path))) return undefined;
  return readDocument(parent, { children: known }, run.ofParent());
}

function resolveDocument({ source, document, theme, words, parent }: ReadDocument, run: Run): Resolved {
  const { world, report } = run;
  const context = { theme, words, world, report, folder: folderOf(source.path), parent: parentLabels(parent) };
  return run.time("resolve", () => resolve(document, context));
}

/** What outputs share, and its messages, which are the same whatever outputs are wanted. */
async function prepareOutputs(resolved: Resolved, theme: Theme, run: Run): Promise<Prepared> {
  const [{ prepare }, { loadFonts }, { drawMarks }] = await Promise.all([
    import("./prepare/prepare.ts"),
    import("./fonts/fonts.ts"),
    import("./prepare/marks.ts"),
  ]);
  const marks = await run.time("marks", () => drawMarks(resolved, run.report));
  return run.time("prepare", () => prepare(resolved, theme, loadFonts(run.world.font), marks, run.report));
}

async function layOut(resolved: Resolved, prepared: Prepared, run: Run): Promise<Layout> {
  const { layout } = await import("./layout/layout.ts");
  return run.time("layout", () => layout(resolved, prepared));
}

function compiled({ diagnostics, stages }: Run, values: Values, files: readonly OutputFile[]): Compiled {
  const { resolved, layout, theme } = values;
  const pages = layout && { pages: layout.pages.length };
  return { files, diagnostics, ...pages, words: resolved?.words ?? 0, limit: theme?.limit ?? 0, stages, values };
}
