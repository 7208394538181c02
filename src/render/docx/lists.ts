import type { RNumber } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { levelOf, rolesByDepth } from "../../theme/look.ts";
import { fillPattern, formatNumber } from "../../theme/number-format.ts";
import type { NumberLevel, Theme } from "../../theme/theme.ts";
import { type Num, WordCounter } from "./counter.ts";

/** Word has nine levels in a list. */
const deepest = 9;

/** A multilevel list of the file (`w:abstractNum`). */
export interface WordList {
  /** `w:abstractNumId`. */
  readonly id: number;
  readonly levels: readonly WordLevel[];
  readonly nums: readonly WordNum[];
}

/** A level of a list. */
export interface WordLevel {
  readonly look: NumberLevel;
  /** As the document's language writes it, "%" for the number: found from the first number that uses it. */
  pattern: string | undefined;
  /** Id of the style that is tied to it. */
  style: string | undefined;
}

/** A use of a list; `shift` moves its positions towards the start, for text in a cell that starts later. */
export interface WordNum extends Num {
  readonly shift: number;
}

/** Where a paragraph stands in the lists: `w:numPr`. */
export interface ListPlace {
  readonly list: WordList;
  readonly level: number;
  readonly num: WordNum;
}

/** A list while it is being used. */
interface OpenList extends WordList {
  readonly levels: WordLevel[];
  readonly nums: WordNum[];
  readonly counter: WordCounter;
  /** The use that each level was last counted with, and when. */
  readonly last: { readonly num: WordNum; readonly turn: number }[];
  current: WordNum | undefined;
}

/**
 * The lists of a document. Every numbered paragraph is placed in its turn, and what Word will count is counted along: where Word by
 * itself comes to the resolved number the paragraph just goes on, so that text put in later renumbers the rest; where it would not (a
 * new run, a second list under one paragraph) a new use of the list says where to start.
 */
export class Lists {
  readonly #byRole = new Map<Role, OpenList[]>();
  readonly #used: OpenList[] = [];
  readonly #runs = new Map<string, WordNum>();
  #host: OpenList | undefined;
  #nums = 0;
  #turns = 0;

  constructor(theme: Theme) {
    for (const levels of listsOf(theme)) this.#declare(levels);
  }

  /** The lists that something stands in, in the order of their first use. */
  get used(): readonly WordList[] {
    return this.#used;
  }

  /** Places a numbered paragraph. None where no list of the theme has its role, or its text is not what the list would print. */
  number(number: RNumber, shift = 0): ListPlace | undefined {
    const list = this.#listFor(number.role);
    const at = list?.levels.findIndex(({ look }) => look.role === number.role) ?? -1;
    const level = list?.levels[at];
    if (!list || !level || !prints(level, number)) return undefined;
    const num = this.#numFor(list, at, number, shift);
    list.counter.take(num, at);
    this.#turns += 1;
    list.last[at] = { num, turn: this.#turns };
    this.#use(list, num);
    if (hosts(list)) this.#host = list;
    return { list, level: at, num };
  }

  /** Places a paragraph whose role is a bullet; none for any other. */
  bullet(role: Role, shift = 0): ListPlace | undefined {
    const list = this.#byRole.get(role)?.[0];
    const at = list?.levels.findIndex(({ look }) => look.role === role) ?? -1;
    const level = list?.levels[at];
    if (!list || level?.look.format !== "bullet") return undefined;
    level.pattern ??= level.look.text;
    const num = list.nums.find((known) => known.shift === shift) ?? this.#open(list, [], shift);
    this.#use(list, num);
    return { list, level: at, num };
  }

  /** A place of a role at which nothing is counted: what its style says. None for a role that no list of the theme has. */
  unused(role: Role): ListPlace | undefined {
    const list = this.#byRole.get(role)?.[0];
    const level = list?.levels.findIndex(({ look }) => look.role === role) ?? -1;
    if (!list || level < 0) return undefined;
    const num = list.nums.find(({ shift, starts }) => shift === 0 && starts.length === 0) ?? this.#open(list, [], 0);
    this.#use(list, num);
    return { list, level, num };
  }

  #declare(levels: readonly NumberLevel[]): void {
    const list: OpenList = {
      id: 0,
      levels: levels.map((look) => ({ look, pattern: undefined, style: undefined })),
      nums: [],
      counter: new WordCounter(),
      last: [],
      current: undefined,
    };
    for (const { role } of levels) {
      const known = this.#byRole.get(role);
      if (known) known.push(list);
      else this.#byRole.set(role, [list]);
    }
  }

  /** A sub-item counts in the list of the paragraph that it stands under, so that the next paragraph starts it again. */
  #listFor(role: Role): OpenList | undefined {
    const lists = this.#byRole.get(role);
    return this.#host && lists?.includes(this.#host) ? this.#host : lists?.[0];
  }

  #numFor(list: OpenList, level: number, number: RNumber, shift: number): WordNum {
    const run = `${number.role} ${number.run}`;
    const known = candidate(list, level, this.#runs.get(run)) ?? this.#open(list, [], shift);
    const follows = number.value === 1 || countTogether(list.last[level]?.num, known);
    const goesOn = follows && known.shift === shift && list.counter.peek(known, level) === number.value;
    const num = goesOn ? known : this.#open(list, startsAt(list, level, number.value), shift);
    this.#runs.set(run, num);
    return num;
  }

  #open(list: OpenList, starts: readonly (number | undefined)[], shift: number): WordNum {
    this.#nums += 1;
    const num: WordNum = { id: this.#nums, starts, shift };
    list.nums.push(num);
    return num;
  }

  #use(list: OpenList, num: WordNum): void {
    list.current = num;
    if (this.#used.includes(list)) return;
    Object.assign(list, { id: this.#used.length });
    this.#used.push(list);
  }
}

/**
 * The use to go on with: that of the run, unless a level above was counted with another since, which then governs what is below it. A use
 * is never gone back to over the head of another, because programs count that differently.
 */
function candidate(list: OpenList, level: number, known: WordNum | undefined): WordNum | undefined {
  const above = list.last.slice(0, level).filter(Boolean);
  const governing = above.reduce((latest, use) => (use.turn > latest.turn ? use : latest), { num: list.current, turn: 0 });
  const own = list.last[level];
  return known && own?.num === known && own.turn > governing.turn
    ? known
    : governing.turn > 0
      ? governing.num
      : (known ?? list.current);
}

/** Whether every program counts two uses of a list as one: some let a use that says where it starts count by itself. */
function countTogether(last: WordNum | undefined, num: WordNum): boolean {
  return last === undefined || last === num || (last.starts.length === 0 && num.starts.length === 0);
}

/**
 * The theme's lists as Word has them. A list named after another's role ("article-paragraph" after "article") counts under it, so that
 * a new article starts its paragraphs again; numbered paragraphs of any kind can have sub-items.
 */
function listsOf(theme: Theme): readonly (readonly NumberLevel[])[] {
  const lists = Object.values(theme.numbering);
  const items = rolesByDepth(theme, theme.structure.items).flatMap((role) => levelOf(theme, role) ?? []);
  const joined: (readonly NumberLevel[])[] = [];
  for (const levels of lists) {
    const under = lists.find((other) => levels.some(({ role }) => role === `${other.at(-1)?.role}-paragraph`));
    if (lists.some((other) => other !== levels && other.some(({ role }) => role === `${levels.at(-1)?.role}-paragraph`)))
      continue;
    const whole = [...(under ?? []), ...levels];
    const roles = new Set(whole.map(({ role }) => role));
    const more = whole.some(({ role }) => isParagraph(role)) ? items.filter(({ role }) => !roles.has(role)) : [];
    joined.push([...whole, ...more].slice(0, deepest));
  }
  return joined.sort((a, b) => rank(a) - rank(b));
}

/** The list of plain paragraphs first: its sub-items are the ones that styles are tied to. */
function rank(levels: readonly NumberLevel[]): number {
  return levels[0]?.role === "paragraph" ? 0 : 1;
}

function hosts(list: WordList): boolean {
  return list.levels.some(({ look }) => isParagraph(look.role));
}

function isParagraph(role: Role): boolean {
  return role === "paragraph" || role === "operative" || role.endsWith("-paragraph");
}

/** Whether the level prints the number as it was resolved; the first number of a level says how its language writes it. */
function prints(level: WordLevel, number: RNumber): boolean {
  const bare = formatNumber(number.value, level.look.format);
  level.pattern ??= patternOf(number.text, bare, level.look.text);
  return fillPattern(level.pattern, bare) === number.text;
}

function patternOf(text: string, bare: string, pattern: string): string {
  if (fillPattern(pattern, bare) === text) return pattern;
  const at = text.lastIndexOf(bare);
  return at < 0 ? pattern : `${text.slice(0, at)}%${text.slice(at + bare.length)}`;
}

/** A level that starts at a value, with all below it at 1; one that goes on after something else stood between begins later. */
function startsAt(list: WordList, level: number, value: number): readonly (number | undefined)[] {
  return list.levels.map((_, at) => (at < level ? undefined : at === level ? value : 1));
}
