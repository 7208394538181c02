import { type NumberStep, textOfSteps } from "../document/number.ts";
import { plainText } from "../document/plain.ts";
import { referenceCases } from "../document/reference-case.ts";
import type { Words } from "../theme/words.ts";
import { type Chunk, collapse, countHeads } from "./collapse.ts";
import { partOf, stepsOf } from "./levels.ts";
import { partsInReference, type WordPlace, wordsOf } from "./reference-words.ts";
import type { Scope } from "./scope.ts";
import type { Target, TargetKind } from "./targets.ts";

/** A piece of a written reference: words, or a number that leads somewhere. */
export interface Piece {
  readonly text: string;
  readonly anchor?: string;
  /** The numbers that it is made of. */
  readonly steps?: readonly NumberStep[];
  /** It is the number of something in another document. */
  readonly elsewhere?: true | undefined;
}

/** How a reference is to be written, and from where. */
export interface ReferenceForm extends WordPlace {
  /** The number alone. */
  readonly bare: boolean;
  readonly scope: Scope;
  /** The anchor of the article that the reference stands in. */
  readonly article: string | undefined;
  /** Whether a reference to an article must name its annex. */
  readonly articlesInSeveral: boolean;
  readonly words: Words;
}

/** Targets that share a word: "paragraphs 3 and 4". */
interface Group {
  readonly kind: TargetKind;
  readonly targets: Target[];
  readonly sample: Target;
}

/** Writes a reference to one target or several: "section V and paragraphs 3 and 4". */
export function writeReference(targets: readonly Target[], form: ReferenceForm): readonly Piece[] {
  const { bare, words } = form;
  const phrases = group(targets).map((one) => (bare ? numbers(one, form) : phrase(one, form)));
  const { "phrase-comma": comma = word("comma", words), "phrase-and": and = word("and", words) } = words.text;
  return enumerate(phrases, (_, isLast) => (isLast ? and : comma));
}

/** Joins phrases as a sentence does: "A, B and C". */
function enumerate(
  phrases: readonly (readonly Piece[])[],
  joint: (next: readonly Piece[], isLast: boolean) => string,
): readonly Piece[] {
  return phrases.flatMap((pieces, index) =>
    index === 0 ? pieces : [{ text: joint(pieces, index === phrases.length - 1) }, ...pieces],
  );
}

/** What joins numbers. Where a language writes some in words, what stands before those may be another ("الأول والثاني", but "1 و 2"). */
function jointOfNumbers(words: Words): (next: readonly Piece[], isLast: boolean) => string {
  return (next, isLast) => {
    const key = isLast ? "and" : "comma";
    return (isInWords(next[0]) ? words.text[`${key}-word`] : undefined) ?? word(key, words);
  };
}

function isInWords(piece: Piece | undefined): boolean {
  return /^\p{L}/u.test(piece?.text ?? "");
}

/** Targets of one kind in one place, where it is counted there, in the order in which the kinds come first. */
function group(targets: readonly Target[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const target of targets) {
    const named = target.parts.length > 0 ? "" : target.anchor;
    const place = throughout.has(target.kind) ? undefined : target.scope.run;
    const key = [target.elsewhere, target.kind, place, target.article?.anchor ?? "", named].join("\n");
    const found = groups.get(key);
    if (found) found.targets.push(target);
    else groups.set(key, { kind: target.kind, targets: [target], sample: target });
  }
  return [...groups.values()];
}

function phrase(one: Group, form: ReferenceForm): readonly Piece[] {
  return inAnnex(inArticle(named(one, form), one.sample, form), one.sample, form);
}

/** The numbers with their word; a thing without a number by its title, or as the only one of its kind. */
function named({ kind, targets, sample }: Group, form: ReferenceForm): readonly Piece[] {
  const own = numbers({ kind, targets, sample }, form);
  const { one, two, several, only } = wordsOf(kindOf(sample, form.words), form, form.words);
  if (sample.parts.length === 0) return sample.lone ? [leading(only, sample)] : own;
  const heads = countHeads(targets, glueOf(kind));
  return fill(heads > 2 ? several : heads === 2 ? two : one, own);
}

/** What a thing is called by: a paragraph of an article may have words of its own. */
function kindOf({ kind, article }: Target, words: Words): string {
  const own = `article-${kind}`;
  return article && words.text[`refer-${own}`] !== undefined ? own : kind;
}

/** The numbers alone: "12–14 and 17". */
function numbers({ kind, targets, sample }: Group, { words }: ReferenceForm): readonly Piece[] {
  if (sample.parts.length === 0) {
    return fill(word("quoted", words), [leading(plainText(sample.title ?? []), sample)]);
  }
  const chunks = collapse(
    targets.map((target) => ({ ...target, parts: partsInReference(target.parts, kindOf(target, words), words) })),
    glueOf(kind),
  );
  const pieces = chunks.map((chunk) => chunkPieces(chunk, words));
  return enumerate(pieces, jointOfNumbers(words));
}

function chunkPieces(chunk: Chunk<Target>, words: Words): readonly Piece[] {
  if (chunk.type === "one") return [counted(chunk.steps, chunk.item)];
  const [from, to] = [counted(chunk.from, chunk.first), counted(chunk.to, chunk.last)];
  const { "range-words": inWords } = words.text;
  if (inWords !== undefined && isInWords(from)) return fillNamed(inWords, [from], "to", [to]);
  return [from, { text: word("range", words) }, to];
}

/** Where a piece leads. */
interface Lead {
  readonly anchor: string;
  readonly elsewhere?: true | undefined;
}

function counted(steps: readonly NumberStep[], lead: Lead): Piece {
  return { ...leading(textOfSteps(steps), lead), steps };
}

function leading(text: string, { anchor, elsewhere }: Lead): Piece {
  return { text, anchor, elsewhere };
}

function glueOf(kind: TargetKind): "." | " " {
  return kind === "section" ? "." : " ";
}

/** "article 3, paragraph 2", unless the reference stands in the same article. */
function inArticle(pieces: readonly Piece[], { article, kind, elsewhere }: Target, form: ReferenceForm): readonly Piece[] {
  if (!article || kind === "article" || article.anchor === form.article) return pieces;
  const { short, words } = form;
  const pattern = (short ? words.text["of-article-short"] : undefined) ?? word("of-article", words);
  const asked = referenceCases.find((one) => pattern.includes(`{article-${one}}`));
  const parts = partsInReference(article.parts, "article", words);
  const number = counted(stepsOf(parts, " "), { anchor: article.anchor, elsewhere });
  const name = fill(wordsOf("article", { ...form, case: asked }, words).one, [number]);
  return fillNamed(pattern, pieces, asked ? `article-${asked}` : "article", name);
}

/** "paragraph 3 of annex I", unless the reference stands in the same annex; what counts through the whole needs no place. */
function inAnnex(pieces: readonly Piece[], target: Target, form: ReferenceForm): readonly Piece[] {
  const { scope, kind, elsewhere } = target;
  if (scope === form.scope || throughout.has(kind)) return pieces;
  if ((kind === "article" || kind === "part" || target.article) && !form.articlesInSeveral) return pieces;
  const { annex } = scope;
  if (!annex) return kind === "annex" ? pieces : fill(mainPattern(scope, form.words), pieces);
  if (!annex.number) return fill(word(`of-${annex.kind}-lone`, form.words), pieces);
  const parts = partsInReference([partOf(annex.number)], annex.kind, form.words);
  const number = counted(stepsOf(parts, " "), { anchor: annex.anchor, elsewhere });
  return fillNamed(word(`of-${annex.kind}`, form.words), pieces, annex.kind, [number]);
}

const throughout: ReadonlySet<TargetKind> = new Set(["table", "figure", "box", "footnote"]);

function mainPattern(scope: Scope, words: Words): string {
  return words.text[`of-main-${scope.document.type}`] ?? word("of-main", words);
}

function word(key: string, words: Words): string {
  return words.text[key] ?? "%";
}

/** Puts pieces in the place of "%". The space before a number does not break. */
function fill(pattern: string, pieces: readonly Piece[]): readonly Piece[] {
  return between(pattern, "%", pieces);
}

function fillNamed(pattern: string, pieces: readonly Piece[], name: string, named: readonly Piece[]): readonly Piece[] {
  return fill(pattern, pieces).flatMap((piece) =>
    piece.anchor === undefined && piece.text.includes(`{${name}}`) ? between(piece.text, `{${name}}`, named) : [piece],
  );
}

function between(pattern: string, sign: string, pieces: readonly Piece[]): readonly Piece[] {
  const at = pattern.indexOf(sign);
  if (at < 0) return [{ text: pattern }, ...pieces];
  const numbered = pieces[0]?.anchor !== undefined;
  const before = numbered ? pattern.slice(0, at).replace(/ $/, "\u00a0") : pattern.slice(0, at);
  const after = pattern.slice(at + sign.length);
  return [...(before === "" ? [] : [{ text: before }]), ...pieces, ...(after === "" ? [] : [{ text: after }])];
}
