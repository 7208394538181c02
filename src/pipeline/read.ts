import type { Report } from "../diagnostics/diagnostic.ts";
import type { FrontMatter } from "../document/data.ts";
import { passagesOf } from "../document/passages.ts";
import type { Resolved } from "../document/resolved.ts";
import { mayHoldMarks } from "../parse/change-marks.ts";
import { findConflict } from "../parse/conflict.ts";
import { changedTexts, splitFrontMatter } from "../parse/front-matter.ts";
import { markedView } from "../parse/marked-views.ts";
import { parseBody, parseSteps } from "../parse/parse.ts";
import { withoutRemarks } from "../parse/remarks.ts";
import { resolve } from "../resolve/resolve.ts";
import { typeset } from "../resolve/typeset.ts";
import type { Source } from "../source.ts";
import { atOnce, type Steps } from "../steps.ts";
import { openAnnexes, pageOf } from "../template/annexes.ts";
import { compose } from "../template/compose.ts";
import { expand, expandPage, withoutTags } from "../template/expand.ts";
import { expandFields, type FieldContext, holdsTags } from "../template/expand-fields.ts";
import { annexedType, checkFields, lackedFields } from "../template/fields.ts";
import { completeFrontMatter, type ExpandParent, lentFrontMatter, openParent } from "../template/front-matter.ts";
import { findType } from "../template/load.ts";
import type { DocumentType } from "../template/type.ts";
import { chooseVariant } from "../template/variant.ts";
import { countedIn } from "../theme/language-levels.ts";
import { styledFor } from "../theme/language-styles.ts";
import { slice, type TracedText } from "../trace.ts";
import { folderOf } from "../world.ts";
import { parentLabels } from "./parent-labels.ts";
import { type Changes, changesChoices, isBuiltAs, once, type ReadDocument, type Reading } from "./read-document.ts";
import type { Run } from "./run.ts";

/**
 * From a source to its tree, and so for each of its annexes; it may rest between its stages, and in those that take long. Of one whose front matter cannot be read only the
 * signs of its text are looked at: all else may follow from what stands there.
 */
export function* readDocument(source: Source, reading: Reading, run: Run): Steps<ReadDocument | undefined> {
  const { world, folders, report } = run;
  const { as, variant, annexing, view = "accepted" } = reading;
  const within = annexing?.within ?? [];

  if (source.text.includes("<<<<<<< ") && findConflict(source, report)) return undefined;
  const split = run.time("split", () => splitFrontMatter(source, report));
  const changes = reading.changes ?? changesIn(split.frontMatter);
  const text = split.body;
  const shownView = changes === "shown" ? view : changes;
  const inView = (marked: TracedText, tell: Report) => (shownView ? markedView(marked, shownView, tell) : marked);
  const own = shownView ? changedTexts(split.frontMatter, mayHoldMarks, inView, report) : split.frontMatter;
  if (run.failed && own.data.type === undefined) {
    run.time("parse", () => parseBody(withoutTags(withoutRemarks(text, report)), report));
    return undefined;
  }
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
  const data = run.time("fields", () => checkFields(frontMatter, annexing ? annexedType(type) : type, report));

  const choosesTheme = own.data.theme !== undefined && !isBuiltAs(as, own);
  const looks = run.time("theme", () => run.theme(type, data, frontMatter.at("theme"), choosesTheme));
  const language = typeof data.language === "string" ? data.language : "en";
  const words = run.time("theme", () => run.words(language, frontMatter.at("language")));
  const theme = styledFor(countedIn(looks, words), words);

  const parent = once(() => (annexing ? undefined : readParent(source, own, type, reading, run)));
  const from = type.derived ? parent() : undefined;
  const madeFrom = from && (yield* resolveDocument(from, run.ofParent()));

  const page = pageOf(type, within.length);
  const { memory } = world;
  const context = { type, frontMatter, data, words, today: world.today(), depth: within.length, memory };
  const pageText = run.time("expand", () => expandPage(page, context, report));
  const ownText = isMadeFromItself ? slice(source, source.text.length) : text;
  const markedText = inView(withoutRemarks(ownText, report), report);
  const bodyText = run.time("expand", () => expand(markedText, context, report));
  const template = yield* run.steps("parse", parseSteps(pageText, report));
  const body = yield* run.steps("parse", parseSteps(bodyText, report));

  const annexed = { source, frontMatter, data, label: annexing?.label, within };
  const around = { frontMatter: { ...frontMatter, told: lackedFields(frontMatter, type) }, within: [...within, source] };
  const annexes = [];
  for (const { source: file, label } of run.time("annexes", () => openAnnexes(annexed, world, report))) {
    yield;
    const annex = yield* readDocument(file, { annexing: { ...around, label }, changes, view, children: [] }, run);
    if (annex) annexes.push({ label, document: annex.document });
  }

  const passages = madeFrom && passagesOf(madeFrom.blocks);
  const { structure } = theme;
  const pieces = { type: type.name, frontMatter, data, structure, page, template, body, annexes, passages };
  const document = run.time("compose", () => typeset(compose(pieces, report), words, report));
  const expanded = `${pageText.text.trimEnd()}\n\n${bodyText.text.trim()}\n`;
  return { source, own, type, data, document, theme, words, changes, expanded, parent, madeFrom };
}

/** What front matter says is made of marks of changes. */
function changesIn({ data }: FrontMatter): Changes | undefined {
  return changesChoices.find((one) => one === data.changes);
}

/** What front matter is expanded with. */
function fieldContext({ data, at }: FrontMatter, type: DocumentType, depth: number, run: Run): FieldContext {
  const language = data.language ?? type.fields.get("language")?.default ?? "en";
  const { memory } = run.world;
  return { type, words: run.words(String(language), at("language")), today: run.world.today(), depth, memory };
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
  { as, children, changes, view }: Reading,
  run: Run,
): ReadDocument | undefined {
  const named = type.fields.has("of") ? openParent(source, own, run.world, () => {}) : undefined;
  const parent = isBuiltAs(as, own) ? source : named;
  const known = [...children, { path: run.world.real(source.path), as }];
  if (!parent || known.some((child) => child.as === undefined && child.path === run.world.real(parent.path))) return undefined;
  const asItself = parent === source ? { changes, view } : {};
  return atOnce(readDocument(parent, { ...asItself, children: known }, run.ofParent()));
}

/** Numbers, labels, notes and references of a document. */
export function resolveDocument({ source, document, theme, words, parent }: ReadDocument, run: Run): Steps<Resolved> {
  const { world, report } = run;
  const context = { theme, words, world, report, folder: folderOf(source.path), parent: parentLabels(parent) };
  return run.steps("resolve", resolve(document, context));
}
