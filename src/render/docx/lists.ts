import { isCounted, type RNumber } from "../../document/number.ts";
import type { Role } from "../../document/tree.ts";
import { lookOf } from "../../theme/look.ts";
import { isCountedByWord } from "../../theme/number-formats.ts";
import type { NumberLevel, Theme } from "../../theme/theme.ts";
import { type Num, WordCounter } from "./counter.ts";
import { asksForParent, type JoinedLevel, joinLists, type LevelText, wordText } from "./join-lists.ts";

/** A multilevel list of the file (`w:abstractNum`). */
export interface WordList {
  /** `w:abstractNumId`. */
  readonly id: number;
  readonly levels: readonly WordLevel[];
  readonly nums: readonly WordNum[];
}

/** A level of a list. */
export interface WordLevel extends JoinedLevel {
  /** Its numbers stay roman where the text is bold. */
  readonly light: boolean;
  /** Items of its paragraphs count under them. */
  readonly hosts: boolean;
  /** What it prints, as the document's language writes it: found from the first number that uses it. */
  text: LevelText | undefined;
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

/** A version of a document: there are two in a redline, and Word counts what is in each when the other is taken away. */
type Version = "fresh" | "old";

/** The number of a paragraph in each version that has it. */
export type NumberIn = Readonly<Partial<Record<Version, RNumber | undefined>>>;

/** A list while it is being used. */
interface OpenList extends WordList {
  readonly levels: WordLevel[];
  readonly nums: WordNum[];
  readonly counters: Readonly<Record<Version, WordCounter>>;
  /** The use that each level was last counted with in each version, and when. */
  readonly last: Readonly<Record<Version, { readonly num: WordNum; readonly turn: number }[]>>;
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

  /** `roles` are those that have a number in the document. */
  constructor(theme: Theme, roles: ReadonlySet<Role>) {
    for (const levels of joinLists(theme, roles)) this.#declare(levels, theme);
  }

  /** The lists that something stands in, in the order of their first use. */
  get used(): readonly WordList[] {
    return this.#used;
  }

  /**
   * Places a numbered paragraph. None where no list of the theme has its role, its text is not what the list would print, or no use of a list
   * counts it as each of two versions does.
   */
  number(numbers: NumberIn, shift = 0): ListPlace | undefined {
    const number = numbers.fresh ?? numbers.old;
    const version = numbers.fresh ? "fresh" : "old";
    const list = number && this.#listsFor(number.role).find((one) => prints(one, levelIn(one, number.role), number, version));
    if (!list) return undefined;
    const at = levelIn(list, number.role);
    if (numbers.fresh && numbers.old && !this.#fitsBoth(list, at, numbers, shift)) return undefined;
    const num = this.#numFor(list, at, numbers, shift);
    this.#turns += 1;
    for (const each of versionsIn(numbers)) {
      list.counters[each].take(num, at);
      list.last[each][at] = { num, turn: this.#turns };
    }
    this.#use(list, num);
    if (list.levels.some(({ hosts }) => hosts)) this.#host = list;
    return { list, level: at, num };
  }

  /** Places a paragraph whose role is a bullet; none for any other. */
  bullet(role: Role, shift = 0): ListPlace | undefined {
    const list = this.#byRole.get(role)?.[0];
    const at = list ? levelIn(list, role) : -1;
    const level = list?.levels[at];
    if (!list || level?.look.format !== "bullet") return undefined;
    level.text ??= [level.look.text];
    const num = list.nums.find((known) => known.shift === shift) ?? this.#open(list, [], shift);
    this.#use(list, num);
    return { list, level: at, num };
  }

  /** A place of a role at which nothing is counted: what its style says. None for a role that no list of the theme has. */
  unused(role: Role): ListPlace | undefined {
    const list = this.#byRole.get(role)?.[0];
    const level = list ? levelIn(list, role) : -1;
    if (!list || level < 0) return undefined;
    const num = list.nums.find(({ shift, starts }) => shift === 0 && starts.length === 0) ?? this.#open(list, [], 0);
    this.#use(list, num);
    return { list, level, num };
  }

  #declare(levels: readonly JoinedLevel[], theme: Theme): void {
    const list: OpenList = {
      id: 0,
      levels: levels.map((level) => ({ ...level, ...meaningOf(level.look, theme), text: undefined, style: undefined })),
      nums: [],
      counters: { fresh: new WordCounter(), old: new WordCounter() },
      last: { fresh: [], old: [] },
      current: undefined,
    };
    for (const { role } of levels.map(({ look }) => look)) {
      const known = this.#byRole.get(role);
      if (known) known.push(list);
      else this.#byRole.set(role, [list]);
    }
  }

  /** A sub-item counts in the list of the paragraph that it stands under, so that the next paragraph starts it again. */
  #listsFor(role: Role): readonly OpenList[] {
    const lists = this.#byRole.get(role) ?? [];
    const host = this.#host;
    return host && lists.includes(host) ? [host, ...lists.filter((list) => list !== host)] : lists;
  }

  #numFor(list: OpenList, level: number, numbers: NumberIn, shift: number): WordNum {
    const known = this.#known(list, level, numbers) ?? this.#open(list, [], shift);
    const num = goesOn(list, level, numbers, known, shift) ? known : this.#open(list, startsAt(list, level, numbers), shift);
    for (const name of runsOf(numbers)) this.#runs.set(name, num);
    return num;
  }

  #known(list: OpenList, level: number, numbers: NumberIn): WordNum | undefined {
    const run = runsOf(numbers).map((name) => this.#runs.get(name));
    const known = run.find((num) => num !== undefined);
    return candidate(list, level, numbers.fresh ? "fresh" : "old", known);
  }

  /** Whether one use counts a paragraph as both versions do: each goes on with it, or starts with the same. */
  #fitsBoth(list: OpenList, level: number, numbers: NumberIn, shift: number): boolean {
    const { fresh, old } = numbers;
    const known = this.#known(list, level, numbers);
    const isOne = this.#known(list, level, { fresh }) === this.#known(list, level, { old });
    if (fresh?.value === old?.value) return isOne;
    return isOne && known !== undefined && goesOn(list, level, numbers, known, shift);
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
function candidate(list: OpenList, level: number, version: Version, known: WordNum | undefined): WordNum | undefined {
  const last = list.last[version];
  const above = last.slice(0, level).filter(Boolean);
  const governing = above.reduce((latest, use) => (use.turn > latest.turn ? use : latest), { num: list.current, turn: 0 });
  const own = last[level];
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

/** Whether the next paragraph of a use has the number that it should have, in every version. */
function goesOn(list: OpenList, level: number, numbers: NumberIn, known: WordNum, shift: number): boolean {
  const versions = versionsIn(numbers);
  const isFirst = versions.every((version) => numbers[version]?.value === 1);
  const follows = isFirst || versions.every((version) => countTogether(list.last[version][level]?.num, known));
  const isNext = versions.every((version) => list.counters[version].peek(known, level) === numbers[version]?.value);
  return follows && known.shift === shift && isNext;
}

/** Names of the runs that a paragraph belongs to, in each version. */
function runsOf(numbers: NumberIn): readonly string[] {
  return versionsIn(numbers).map((version) => `${version} ${numbers[version]?.role} ${numbers[version]?.run}`);
}

function versionsIn({ fresh, old }: NumberIn): readonly Version[] {
  if (!old) return onlyFresh;
  return fresh ? both : onlyOld;
}

const onlyFresh = ["fresh"] as const;
const onlyOld = ["old"] as const;
const both = ["fresh", "old"] as const;

function levelIn(list: WordList, role: Role): number {
  return list.levels.findIndex(({ look }) => look.role === role);
}

/** Numbers of paragraphs stay roman where the text is bold (un-format 7), and those of roles that say so; others go with their text. */
function meaningOf({ role }: NumberLevel, theme: Theme): Pick<WordLevel, "light" | "hosts"> {
  const { holdsItems, bold } = lookOf(theme, role);
  return { light: holdsItems || bold, hosts: holdsItems };
}

/** Whether the level prints the number as it was resolved; the first number of a level says how its language writes it. "12 bis" is no count. */
function prints(list: OpenList, at: number, number: RNumber, version: Version): boolean {
  const level = list.levels[at];
  const text = textOf(list, at, number, list.counters[version]);
  if (!level || text === undefined || !isCounted(number) || !isCountedByWord(level.look.format)) return false;
  level.text ??= text;
  return wordText(level.text) === wordText(text);
}

/** A number as the level would print it; none where what it stands under is not what the list has counted. */
function textOf(list: OpenList, at: number, number: RNumber, counter: WordCounter): LevelText | undefined {
  const level = list.levels[at];
  if (!number.under && level && asksForParent(level)) return undefined;
  const above = underText(list, at, number, counter);
  return above && [number.before, ...above, at, number.after];
}

/** What a number is printed under, as a level would print it. A per cent sign of its own would be a level's to Word. */
function underText(list: OpenList, at: number, { under }: RNumber, counter: WordCounter): LevelText | undefined {
  if (!under) return [];
  if (!under.number) return under.text.includes("%") ? undefined : [under.text, under.joint];
  const parent = list.levels[at]?.parent;
  if (parent === undefined || list.levels[parent]?.look.role !== under.number.role) return undefined;
  if (counter.value(parent) !== under.number.value) return undefined;
  const above = underText(list, parent, under.number, counter);
  return above && [...above, parent, under.joint];
}

/**
 * A level that starts at a value, with all below it at 1; one that goes on after something else stood between begins later. What it prints
 * in front of its number starts with that, for programs that let such a use count by itself.
 */
function startsAt({ levels, counters }: OpenList, level: number, { fresh, old }: NumberIn): readonly (number | undefined)[] {
  const counter = counters[fresh ? "fresh" : "old"];
  const number = fresh ?? old;
  const starts = levels.map((_, at) => (at < level ? undefined : at === level ? number?.value : 1));
  let under = number?.under?.number;
  for (let at = levels[level]?.parent; under && at !== undefined; at = levels[at]?.parent) {
    starts[at] = counter.value(at);
    under = under.under?.number;
  }
  return starts;
}
