import { diagnostic } from "../../diagnostics/codes.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { plainText } from "../../document/plain.ts";
import type { Inline } from "../../document/tree.ts";
import { isWordCharacter } from "../../parse/letters.ts";
import type { Span } from "../../source.ts";
import type { Steps } from "../../steps.ts";
import { roman } from "../../theme/number-format.ts";
import type { Words } from "../../theme/words.ts";
import type { PlacedBlock } from "../placed.ts";
import { findSource, type Scope } from "../scope.ts";
import { Context, type Meant } from "./context.ts";
import { type Gathered, gather, type Numbering, type ProseLine, throughout } from "./gather.ts";
import type { NumberedThing } from "./numbered-things.ts";
import { type Typed, TypedPatterns } from "./patterns.ts";
import { Prose } from "./prose.ts";

/**
 * Reports references whose numbers are typed ("see paragraph 12 above"): they stay what they are when paragraphs are moved. Numbers of other
 * documents, quotations and titles are left alone; what cannot be told apart is taken for this document's only where it has such numbers.
 * A step a line of prose.
 */
export function* reportTypedReferences(
  blocks: readonly PlacedBlock[],
  scope: Scope,
  numbering: Numbering,
  words: Words,
  report: Report,
): Steps<void> {
  const patterns = new TypedPatterns(words);
  const context = new Context(words);
  const gathered = gather(blocks, scope, numbering);
  for (const line of gathered.lines) {
    yield;
    const prose = new Prose(line.content, line.file);
    const found = patterns.find(prose.text);
    if (found.length === 0) continue;
    for (const [index, meant] of context.of(found, prose).entries()) {
      const typed = found[index];
      const span = typed && !prose.isForeign(typed.start) ? prose.place(typed.start, typed.end) : undefined;
      if (typed && span && meant !== "elsewhere")
        tell({ typed, meant, span, line, prose, follows: prose.text.slice(typed.end) }, gathered, report);
    }
  }
}

/** A typed reference in its place. */
interface Found {
  readonly typed: Typed;
  readonly meant: Meant;
  readonly span: Span;
  readonly line: ProseLine;
  readonly prose: Prose;
  /** What stands behind it. */
  readonly follows: string;
}

/** What a typed number names: the thing, and whether its own number is all that is typed. */
interface Named {
  readonly number: string;
  readonly thing: NumberedThing | undefined;
  readonly exact: boolean;
}

function tell(found: Found, gathered: Gathered, report: Report): void {
  const { typed, meant, span, line } = found;
  if (isCaption(found)) return;
  if (meant === "perhaps" && (typed.loose || !hasSome(typed, line, gathered))) return;
  const named = typed.numbers.map((number) => lookUp(typed, number, line, gathered));
  const lost = named.find(({ thing }) => !thing);
  if (lost && meant === "perhaps" && isForeignForm(typed, lost.number) && !hasSister(typed, lost.number, line, gathered))
    return;
  const related = named.flatMap(({ number, thing }) =>
    thing ? [{ span: thing.span, message: `${typed.kind} ${number}${quoted(thing.content)}` }] : [],
  );
  if (lost) {
    const where = line.scope.annex && !counting.has(typed.kind) ? `this ${line.scope.annex.kind}` : "this document";
    const message = `“${typed.text}” is typed, and there is no ${typed.kind} ${lost.number} in ${where}.`;
    report(diagnostic("reference-nowhere", message, { span, related: related.slice(0, shown) }));
    return;
  }
  const message = `“${typed.text}” is typed, and will be wrong when something is put in or taken out before it.`;
  report(
    diagnostic("reference-typed", message, {
      span,
      help: helpFor(typed, named),
      related: related.slice(0, shown),
      ...fixOf(found, named),
    }),
  );
}

/** Whether a line begins with the number as its own: "Table 2 Cost of water". */
function isCaption({ typed, follows }: Found): boolean {
  return typed.start === 0 && counting.has(typed.kind) && /^(?:[\s:.(–—-]*[A-Z]|\s*$)/.test(follows);
}

/** As many of the things meant as are shown with a message. */
const shown = 5;

/** Kinds that count through the report and its annexes together. */
const counting: ReadonlySet<Typed["kind"]> = new Set(["table", "figure", "box", "footnote", "annex", "appendix"]);

/** Whether there is anything of the kind to which a number could belong. */
function hasSome({ kind }: Typed, { scope, series }: ProseLine, { things }: Gathered): boolean {
  if (kind === "paragraph") return things.has(kind, series) || things.has(kind, scope.run);
  if (kind === "annex" || kind === "appendix") return runsOf(scope).some((run) => things.has(kind, run));
  return things.has(kind, counting.has(kind) ? throughout : scope.run);
}

/** Whether the document has a paragraph of which only the last part of the number differs. */
function hasSister({ kind }: Typed, number: string, { series }: ProseLine, { things }: Gathered): boolean {
  return things.hasSister(kind, series, number);
}

/** A number in a form that no number of the kind has here, so that it is hardly a mistake: "section 377", "paragraph 9.11". */
function isForeignForm({ kind }: Typed, number: string): boolean {
  if (kind === "section") return !/^[IVX]{2,}|^[IVX]+\./.test(number) && !/^[IVX]$/.test(number);
  return kind === "paragraph" && (number.includes(".") || /^(?:1[89]|20)\d\d$/.test(number) || !/^\d/.test(number));
}

function lookUp(typed: Typed, number: string, line: ProseLine, gathered: Gathered): Named {
  const whole = find(typed, number, line, gathered);
  const head = number.replace(/ \(.*$/, "");
  const divided = gathered.things.isDivided(typed.kind, line.series, head);
  if (whole || head === number || divided) return { number, thing: whole, exact: true };
  return { number, thing: find(typed, head, line, gathered), exact: false };
}

function find(
  { kind }: Typed,
  number: string,
  { scope, series, chapter }: ProseLine,
  { things }: Gathered,
): NumberedThing | undefined {
  switch (kind) {
    case "paragraph":
      return things.find(kind, series, number) ?? things.find(kind, scope.run, number);
    case "section":
      return things.find(kind, scope.run, number) ?? things.find(kind, scope.run, `${chapter}.${number}`);
    case "annex":
    case "appendix":
      return runsOf(scope)
        .map((run) => things.find(kind, run, number) ?? things.find(kind, run, roman(Number(number))))
        .find((thing) => thing !== undefined);
    case "table":
    case "figure":
    case "box":
    case "footnote":
      return things.find(kind, throughout, number) ?? things.find(kind, throughout, String(arabic(number)));
    default:
      return things.find(kind, scope.run, number);
  }
}

/** The runs of a document and of those that it is annexed to. */
function runsOf(scope: Scope): readonly string[] {
  return scope.parent ? [scope.run, ...runsOf(scope.parent)] : [scope.run];
}

/** The value of a Roman numeral that a document may reach. */
function arabic(numeral: string): number {
  for (let value = 1; value < 100; value++) if (roman(value) === numeral) return value;
  return 0;
}

function helpFor({ kind }: Typed, named: readonly Named[]): string {
  const labels = named.map(({ thing, exact }) => (exact ? thing?.label : undefined));
  const known = labels.filter((label) => label !== undefined);
  const written = known.length > 1 ? `[${known.map((label) => `@${label}`).join("; ")}]` : `@${known[0]}`;
  if (known.length === labels.length) return `Write ${written}, and the number follows what it means.`;
  const bare = named.find(({ thing, exact }) => !exact || thing?.label === undefined);
  if (kind === "footnote") return `Give footnote ${bare?.number} a name ([^name], its text below), and write @name.`;
  const name = suggested(bare?.thing?.content ?? [], kind);
  return `Put the label {#${name}} at the end of ${kind} ${bare?.number} (shown here), and write @${name}.`;
}

/** The first words of a thing, behind its number. */
function quoted(content: readonly Inline[]): string {
  const text = plainText(content).replace(/\s+/g, " ").trim();
  if (text === "") return "";
  return `: “${text.length > 60 ? `${text.slice(0, 50).replace(/ \S*$/, "")} …` : text}”`;
}

/** A label made of the first long words of what it is put on. */
function suggested(content: readonly Inline[], kind: string): string {
  const long =
    plainText(content)
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [];
  return long.slice(0, 2).join("-") || `the-${kind}`;
}

/** The reference in place of the typed words, where the program would print the very same: it is certain. */
function fixOf({ typed, line, prose, follows }: Found, named: readonly Named[]) {
  const labels = named.map(({ thing, exact }) => (exact ? thing?.label : undefined));
  const clear = labels.every((label) => label !== undefined && !isTaken(label, typed, line.scope));
  if (!clear || typed.loose) return {};
  const list = labels.map((label) => `@${label}`).join("; ");
  const alone = labels.length === 1 && !readsOn(follows);
  const fix = prose.fix(typed.start, typed.end, alone ? list : `[${list}]`);
  return fix ? { fix } : {};
}

/** Whether what follows a label would be read as a part of it. */
function readsOn(follows: string): boolean {
  const joint = /^[.:-]*/.exec(follows)?.[0].length ?? 0;
  return isWordCharacter(follows, joint) || follows.startsWith("@");
}

/** Whether a label would mean something else in a reference: a source, or a note beside a heading of its name. */
function isTaken(label: string, { kind }: Typed, scope: Scope): boolean {
  return findSource(scope, label) !== undefined || (kind !== "footnote" && scope.notes.has(label));
}
