import { resolvedText } from "../document/plain.ts";
import { type Edition, notesIn, type Pair, type Unit } from "./edition.ts";
import { FigureReader } from "./figure-reader.ts";
import { boldness, linksIn } from "./marks.ts";

/** What a unit is known by in another language. */
interface Traits {
  readonly unit: Unit;
  /** Letters that it says, which two languages need in about the same proportion. */
  readonly length: number;
  readonly figures: ReadonlySet<string>;
  readonly notes: number;
  readonly links: number;
  readonly bold: ReturnType<typeof boldness>;
}

/** What it costs to leave a unit without a counterpart; two that have less in common than that are none to each other. */
const gap = 4;

/** Kinds that can stand for one another where a translator chose another: words that run, and what they stand in. */
const running: ReadonlySet<string> = new Set(["paragraph", "item", "quotation", "box"]);

/** No language needs more letters than another by more than this: Chinese a third of English. Where texts differ by more, it is because much is lost. */
const mostRatio = 3.5;

/** At least so many units on either side of the straight way from the first to the last are looked at. */
const leastBand = 80;

/** So many more where one edition is longer: of what it has more, not all can stand in one place. */
const mostDrift = 250;

/**
 * The units of two editions beside each other, in order: those that belong together by what no language changes, their kinds, labels, figures,
 * notes, marks and their length in proportion, so that the whole costs least (as sentences are aligned, Gale and Church 1993). Its work grows with the
 * length of the text, since only a band along the straight way is looked at.
 */
export function pairUnits(original: Edition, edition: Edition): readonly Pair[] {
  const ours = original.units.map(traitsIn(original));
  const theirs = edition.units.map(traitsIn(edition));
  const ratio = Math.min(mostRatio, Math.max(1 / mostRatio, (sum(theirs) + 1) / (sum(ours) + 1)));
  const steps = cheapest(ours, theirs, (one, other) => difference(one, other, ratio));
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const step of steps) {
    const [one, other] = [ours[i]?.unit, theirs[j]?.unit];
    if (step !== "theirs") i += 1;
    if (step !== "ours") j += 1;
    if (step === "both" && one && other) pairs.push({ original: one, edition: other });
    else if (step === "ours" && one) pairs.push({ original: one });
    else if (step === "theirs" && other) pairs.push({ edition: other });
  }
  return pairs;
}

function traitsIn({ words }: Edition): (unit: Unit) => Traits {
  const reader = new FigureReader(words);
  return (unit) => {
    const text = unit.lines.map(({ content }) => resolvedText(content)).join(" ");
    const figures = new Set(reader.figures(text).map(({ key }) => key));
    return {
      unit,
      length: text.replace(/\s+/g, "").length,
      figures,
      notes: notesIn(unit).length,
      links: linksIn(unit),
      bold: boldness(unit),
    };
  };
}

function sum(all: readonly Traits[]): number {
  return all.reduce((before, { length }) => before + length, 0);
}

/** How little two units have in common, from about −8 for the same label to more than two gaps for what cannot be the same. */
function difference(one: Traits, other: Traits, ratio: number): number {
  const kinds = ofKinds(one.unit, other.unit);
  if (kinds > 2 * gap) return kinds;
  const length = Math.min(4, 2.5 * Math.abs(Math.log((other.length + 8) / (one.length * ratio + 8))));
  const notes = Math.min(2, Math.abs(one.notes - other.notes));
  const marks = Math.min(2, Math.abs(one.links - other.links)) + (one.bold === other.bold ? 0 : 1);
  return kinds + length + notes + marks + ofFigures(one.figures, other.figures) + ofLabels(one.unit, other.unit);
}

function ofKinds(one: Unit, other: Unit): number {
  if (one.kind !== other.kind) return running.has(one.kind) && running.has(other.kind) ? gap : 3 * gap;
  if ((one.count === undefined) !== (other.count === undefined)) return 2;
  return one.depth === other.depth && one.role === other.role ? 0 : 2;
}

function ofLabels(one: Unit, other: Unit): number {
  if (!one.isLabelled || !other.isLabelled) return one.isLabelled === other.isLabelled ? 0 : 1;
  return one.anchor === other.anchor ? -2 * gap : 2;
}

function ofFigures(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 0;
  let common = 0;
  for (const key of one) if (other.has(key)) common += 1;
  return 2 - (5 * common) / Math.max(one.size, other.size);
}

type Step = "both" | "ours" | "theirs";

/** The cheapest way through both lists, as dynamic programming finds it in a band. */
function cheapest(
  ours: readonly Traits[],
  theirs: readonly Traits[],
  cost: (one: Traits, other: Traits) => number,
): readonly Step[] {
  const [n, m] = [ours.length, theirs.length];
  const half = leastBand + Math.min(Math.abs(n - m), mostDrift) + Math.ceil(m / Math.max(n, 1));
  const width = 2 * half + 1;
  const firstOf = (i: number) => Math.round((i * m) / Math.max(n, 1)) - half;
  const best = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const came = new Uint8Array((n + 1) * width);
  const at = (i: number, j: number) => {
    const column = j - firstOf(i);
    return i >= 0 && j >= 0 && j <= m && column >= 0 && column < width ? i * width + column : -1;
  };
  const costAt = (i: number, j: number) => best[at(i, j)] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= n; i++) {
    for (let j = Math.max(0, firstOf(i)); j <= Math.min(m, firstOf(i) + width - 1); j++) {
      const here = at(i, j);
      const [one, other] = [ours[i - 1], theirs[j - 1]];
      const ways = [
        one && other ? costAt(i - 1, j - 1) + cost(one, other) : Number.POSITIVE_INFINITY,
        costAt(i - 1, j) + gap,
        costAt(i, j - 1) + gap,
      ];
      const least = i === 0 && j === 0 ? 0 : Math.min(...ways);
      best[here] = least;
      came[here] = Math.max(0, ways.indexOf(least));
    }
  }
  const steps: Step[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const step = (["both", "ours", "theirs"] as const)[i === 0 ? 2 : j === 0 ? 1 : (came[at(i, j)] ?? 0)] ?? "both";
    steps.push(step);
    if (step !== "theirs") i -= 1;
    if (step !== "ours") j -= 1;
  }
  return steps.reverse();
}
