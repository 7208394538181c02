import { diagnostic } from "../../diagnostics/codes.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest.ts";
import type { Value } from "../../document/data.ts";
import type { Document } from "../../document/tree.ts";
import { splitFrontMatter } from "../../parse/front-matter.ts";
import { findRemarks } from "../../parse/remark-finder.ts";
import { Guess } from "../../resolve/guess.ts";
import { type Source, type Span, span, wholeOf } from "../../source.ts";
import { RemarkTargets } from "./remark-targets.ts";

/** A remark that tells the check to pass over a rule: `<!-- masthead-ignore RULE…: reason -->`. */
export interface Ignore {
  readonly rule: string;
  /** The name of the rule in the remark. */
  readonly named: Span;
  /** What it is about: a block or, with `masthead-ignore-file`, the whole file. */
  readonly range: Span;
}

/** A remark that speaks to the check: what it asks, the rules, and after a colon the reason. */
const directive = /^(?:<!--|\{\{!(?:--)?)\s*(masthead-[\w-]*)([^:]*)/;

const kinds = ["masthead-ignore", "masthead-ignore-file"] as const;

/** The ignores of a file of a document, which its remarks hold; what they ask wrongly is reported. */
export function findIgnores(source: Source, document: Document, rules: ReadonlySet<string>, report: Report): readonly Ignore[] {
  if (!source.text.includes("masthead-")) return [];
  const targets = new RemarkTargets(source, document);
  const guess = new Guess();
  return remarksIn(source).flatMap(({ remark, field }) => {
    const text = source.text.slice(remark.start, remark.end).replace(/(?:-->|--\}\}|\}\})$/, "");
    const [whole, kind = "", names = ""] = directive.exec(text) ?? [];
    if (whole === undefined) return [];
    const place = (at: number, length: number) => span(source, remark.start + at, remark.start + at + length);
    if (!kinds.some((one) => one === kind)) {
      const span = place(text.indexOf(kind), kind.length);
      const help = didYouMean(kind, kinds);
      report(diagnostic("ignore-malformed", `“${shortened(kind)}” means nothing.`, { span, help }));
      return [];
    }
    const named = [...names.matchAll(/[^\s,]+/g)];
    if (named.length === 0)
      report(diagnostic("ignore-malformed", "This remark names no rule to be ignored.", { span: remark }));
    const following = { ...remark, start: remark.end };
    const range = kind === "masthead-ignore-file" ? wholeOf(source) : (field ?? targets.of(remark) ?? following);
    const from = whole.length - names.length;
    return named.flatMap(({ 0: rule, index }): readonly Ignore[] => {
      const span = place(from + index, rule.length);
      if (rules.has(rule)) return [{ rule, named: span, range }];
      const meant = guess.near(rule, rules);
      const help = meant === undefined ? undefined : `Did you mean “${meant}”?`;
      report(diagnostic("ignore-unknown", `There is no rule “${shortened(rule)}”.`, { span, help }));
      return [];
    });
  });
}

/** A name as a message has it: what stands in a remark may be a whole book. */
function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

const longestName = 60;

/** Remarks of a file; of one in front matter, the value that it stands in. */
function remarksIn(source: Source): readonly { readonly remark: Span; readonly field?: Span }[] {
  const { frontMatter, body } = splitFrontMatter(source, () => {});
  const bodyStart = body.at(0, 0).start;
  const fields = valuesOf(frontMatter.data, []).map((path) => frontMatter.at(...path));
  const inHead = headRemarks(source, bodyStart).map((remark) => ({
    remark,
    field: fields.find(({ start, end }) => start <= remark.start && remark.end <= end) ?? remark,
  }));
  const inBody = findRemarks(body.text).remarks.map(({ start, end }) => ({ remark: body.at(start, end) }));
  return [...inHead, ...inBody];
}

function headRemarks(source: Source, headEnd: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = source.text.indexOf("<!--"); at >= 0 && at < headEnd; ) {
    const closed = source.text.indexOf("-->", at);
    if (closed < 0) break;
    found.push(span(source, at, closed + 3));
    at = source.text.indexOf("<!--", closed);
  }
  return found;
}

type Path = readonly (string | number)[];

/** The paths of all texts in front matter. */
function valuesOf(value: Value, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]: [string, Value]) =>
    valuesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
