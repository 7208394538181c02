import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import { plainText } from "../document/plain.ts";
import type { ReferenceCase } from "../document/reference-case.ts";
import type { Citation, CitedSource, Inline, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { andBefore } from "../theme/and-before.ts";
import type { Words } from "../theme/words.ts";
import { partOfText, withReplaced } from "../traced-node.ts";
import type { Citations } from "./citations.ts";
import type { Line, Look } from "./line.ts";
import { meaningOf } from "./meaning.ts";
import type { NotePlan } from "./notes.ts";
import { caseOf } from "./reference-case.ts";
import { contracted, endingOf, prefixBefore } from "./reference-words.ts";
import { type ReferenceForm, writeReference } from "./references.ts";
import type { Scope } from "./scope.ts";
import type { Labels, Target, Targets } from "./targets.ts";
import type { TextPlace } from "./text.ts";
import { UnknownNames } from "./unknown-names.ts";

/** What the writing of references and citations needs. */
export interface Naming {
  readonly targets: Targets;
  /** Labels of the document to which this one belongs. */
  readonly parent: Labels | undefined;
  readonly plan: NotePlan;
  readonly words: Words;
  readonly report: Report;
  readonly citations: Citations;
  /** Writes the text of a source. */
  write(content: readonly Inline[], line: Line, look: Look, place: TextPlace): void;
}

/** One name of a reference or citation, with what the author wrote around it. */
interface Named {
  readonly id: string;
  readonly prefix: readonly Inline[];
  readonly locator: readonly Inline[];
  readonly span: Span;
}

/** What is written in one go: labels that stand together, or one source. */
type Unit =
  | (Omit<Named, "id" | "locator"> & { readonly type: "labels"; readonly targets: Target[]; locator: Named["locator"] })
  | (Omit<Named, "id"> & { readonly type: "source"; readonly source: CitedSource });

/** Labels that stand together. */
type Labelled = Extract<Unit, { type: "labels" }>;

/** Where a reference or citation goes. */
interface Onto {
  readonly line: Line;
  readonly look: Look;
  readonly place: TextPlace;
}

/** Writes what names something else: references to labels, citations of sources. Which one it is, the name decides. */
export class NamedWriter {
  readonly #naming: Naming;
  readonly #unknown: UnknownNames;

  constructor(naming: Naming) {
    this.#naming = naming;
    this.#unknown = new UnknownNames(naming.targets, naming.parent, naming.report);
  }

  /** Writes a reference or a citation onto a line. */
  write(node: Reference | Citation, line: Line, look: Look, place: TextPlace): void {
    const named: readonly Named[] =
      node.type === "reference"
        ? node.targets.map(({ id, span }) => ({ id, span, prefix: [], locator: [] }))
        : node.items.map(({ key, ...item }) => ({ id: key, ...item }));
    const bare = node.type === "reference" && node.form === "bare";
    const units = this.#units(named, node, bare, place.scope);
    const onto = { line, look, place };
    for (const [index, unit] of units.entries()) {
      if (index > 0)
        line.words(this.#joint(index === units.length - 1 ? "semicolon-and" : "semicolon", unit, place), look, unit.span);
      if (unit.prefix.length > 0) {
        this.#naming.write(line.startsSentence ? capitalizedStart(unit.prefix) : unit.prefix, line, look, place);
        line.words(" ", look, unit.span);
      }
      if (unit.type === "source") this.#cite(unit, onto);
      else this.#refer(unit, { bare, case: index === 0 ? this.#caseOf(unit, node, bare, line) : undefined }, onto);
    }
    if (units.length === 0) line.words(named.map(({ id }) => `@${id}`).join("; "), look, node.span);
  }

  #units(named: readonly Named[], node: Reference | Citation, bare: boolean, scope: Scope): readonly Unit[] {
    const units: Unit[] = [];
    for (const one of named) {
      const meaning = meaningOf(one, node, scope, this.#naming);
      const { prefix, locator, span } = one;
      const last = units.at(-1);
      if (!meaning) this.#unknown.tell(one, node, scope);
      else if ("source" in meaning) units.push({ type: "source", source: meaning.source, prefix, locator, span });
      else if (!this.#canRefer(meaning.target, bare, one)) continue;
      else if (last?.type === "labels" && last.locator.length === 0 && prefix.length === 0) {
        last.targets.push(meaning.target);
        last.locator = locator;
      } else units.push({ type: "labels", targets: [meaning.target], prefix, locator, span });
    }
    return units;
  }

  /** The case of a reference; numbers alone and names in a citation have none. */
  #caseOf({ targets }: Labelled, node: Reference | Citation, bare: boolean, { before }: Line): ReferenceCase | undefined {
    if (bare || node.type !== "reference") return undefined;
    const { words, report } = this.#naming;
    return caseOf({ targets, before, case: node.case, span: node.span, words }, report);
  }

  #refer(unit: Labelled, form: Pick<ReferenceForm, "bare" | "case">, { line, look, place }: Onto): void {
    const { words, targets } = this.#naming;
    const { bare } = form;
    const capital = !bare && line.startsSentence;
    const short = place.notes === "inside" || line.inParentheses;
    const { scope, article } = place;
    const { before } = line;
    const { "oblique-after": prepositions, "oblique-prefixes": prefixes } = words.text;
    const pieces = writeReference(unit.targets, {
      ...form,
      short,
      oblique: endingOf(before, prepositions) !== undefined || prefixBefore(before, prefixes) !== undefined,
      scope,
      article,
      words,
      articlesInSeveral: targets.articlesInSeveral || (targets.hasArticles && unit.targets.some(({ elsewhere }) => elsewhere)),
    });
    for (const [index, { text, anchor, elsewhere, steps }] of pieces.entries()) {
      const own = index === 0 ? contracted(text, before, words) : text;
      const shown = capital && index === 0 ? capitalized(own) : own;
      if (elsewhere) line.words(shown, { ...look, classes: [...(look.classes ?? []), "elsewhere"] }, unit.span);
      else if (anchor === undefined) line.words(shown, look, unit.span);
      else line.reference({ text: shown, anchor, ...(steps && { steps }) }, look, unit.span);
    }
    this.#locate(unit, { line, look, place });
  }

  #cite(unit: Extract<Unit, { type: "source" }>, { line, look, place }: Onto): void {
    const { citations, words } = this.#naming;
    const { source, span } = unit;
    const locator = inlinesToMarkdown(unit.locator);
    const form = citations.cite({ source, locator }, words);
    if ("ibid" in form) {
      line.words(line.startsSentence ? form.ibid : lowered(form.ibid), look, span);
      if (!citations.sameLocator(locator)) this.#locate(unit, { line, look, place });
    } else {
      this.#naming.write(withoutStop(form.content), line, look, { ...place, notes: "inside" });
      this.#locate(unit, { line, look, place });
    }
    line.endCitation();
  }

  /** Writes what stands behind a name. */
  #locate({ locator, span }: Unit, { line, look, place }: Onto): void {
    if (locator.length === 0) return;
    line.words(this.#word("before-locator"), look, span);
    this.#naming.write(locator, line, look, place);
  }

  /** A target without number needs a title, or to be the only one of its kind. */
  #canRefer(target: Target, bare: boolean, { id, span }: Named): boolean {
    if (target.parts.length > 0 || (target.lone && !bare)) return true;
    if (plainText(target.title ?? []).trim() !== "") return true;
    const related = [{ span: target.span, message: "the label" }];
    this.#naming.report(diagnostic("reference-unnumbered", `What carries the label “${id}” has no number.`, { span, related }));
    return false;
  }

  /** What stands between names, before the next; documents of some types may have their own. */
  #joint(key: string, next: Unit, { scope }: TextPlace): string {
    const { words } = this.#naming;
    const own = `${key}-${scope.document.type}`;
    const content = next.prefix.length > 0 || next.type === "labels" ? next.prefix : next.source.full;
    return andBefore(Object.hasOwn(words.text, own) ? own : key, plainText(content), words);
  }

  #word(key: string): string {
    return this.#naming.words.text[key] ?? "";
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Inlines whose first word starts with a capital. */
function capitalizedStart([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (!first) return rest;
  if (first.type === "text")
    return [withReplaced(first, [{ at: 0, length: 1, text: capitalized(first.text.charAt(0)) }]), ...rest];
  const emphasized = first.type === "emphasis" || first.type === "strong";
  return [emphasized ? { ...first, content: capitalizedStart(first.content) } : first, ...rest];
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The text of a source without its full stop, which would stand before a locator; abbreviations keep theirs. */
function withoutStop(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (
    last?.type !== "text" ||
    !last.text.endsWith(".") ||
    /(?:\.\w|\b(?:eds?|Inc|Ltd|Co|Corp|Jr|Sr|al|etc))\.$/.test(last.text)
  )
    return content;
  return [...content.slice(0, -1), partOfText(last, 0, last.text.length - 1)];
}
