import { isWordCharacter } from "../../parse/letters.ts";
import type { Words } from "../../theme/words.ts";
import type { Typed } from "./patterns.ts";
import { made, type Prose } from "./prose.ts";

/** Whether a typed number is of this document, of another one, or cannot be told from what stands around it. */
export type Meant = "here" | "elsewhere" | "perhaps";

/** How many characters before and behind a reference say what it means; before one alone in parentheses, "(para. 7)", more do. */
const around = 250;
const far = 1500;

/** The text that references stand in, and which of its characters are other people's. */
type Surroundings = Pick<Prose, "text" | "isForeign">;

/** Tells what typed references mean, from the words around them. */
export class Context {
  /** Words for this document ("above", "of the present report"), which say that a number is its own. */
  readonly #here: readonly string[];
  /** How far behind a number the longest of them reaches. */
  readonly #reach: number;
  readonly #english: boolean;

  constructor(words: Words) {
    this.#here = (words.text.here ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    this.#reach = Math.max(0, ...this.#here.map(({ length }) => length)) + 4;
    this.#english = words.language === "en" || words.language.startsWith("en-");
  }

  /**
   * What each of the references of a line means. What is listed together means one document; a part of what stands before its comma
   * ("article 3, paragraph 2") says no more than that.
   */
  of(found: readonly Typed[], prose: Surroundings): readonly Meant[] {
    const listed = found.map((typed, index) => isListed(prose.text.slice(found[index - 1]?.end ?? 0, typed.start), index));
    const meant = found.map((typed, index) => this.#one(typed, prose, listed[index] === true));
    for (let index = 1; index < found.length; index++) if (listed[index]) share(meant, index - 1);
    for (let index = found.length - 1; index > 0; index--) if (listed[index]) share(meant, index - 1);
    return meant.map((one, index) => (isWithin(found[index - 1], found[index], prose) ? "elsewhere" : one));
  }

  #one(typed: Typed, prose: Surroundings, listed: boolean): Meant {
    const before = prose.text.slice(Math.max(0, typed.start - around), typed.start);
    const after = prose.text.slice(typed.end, typed.end + around);
    const here = this.#isHereAfter(after) || this.#isHereBefore(before);
    if (!here && (!this.#english || belongs(after))) return "elsewhere";
    if (this.#english && (alien.test(before.slice(-30)) || pinpoints(typed, before, listed, prose))) return "elsewhere";
    if (here) return "here";
    if (nameWork(wordsBefore(before))) return "elsewhere";
    if (typed.kind !== "article" && !typed.loose && sends.test(before)) return "here";
    const alone = typed.short && before.endsWith("(");
    const said = alone ? prose.text.slice(Math.max(0, typed.start - far), typed.start) : before;
    return isTalkedOf(typed, said) ? "elsewhere" : "perhaps";
  }

  /** "paragraph 12 above". */
  #isHereAfter(after: string): boolean {
    const text = withSpaces(after.slice(0, this.#reach));
    const start = /^,? ?\(?/.exec(text)?.[0].length ?? 0;
    return this.#here.some((word) => text.startsWith(word, start) && !isWordCharacter(text, start + word.length));
  }

  /** "the above paragraph 12". */
  #isHereBefore(before: string): boolean {
    const text = withSpaces(before.slice(-60));
    if (!text.endsWith(" ")) return false;
    const said = text.slice(0, text.endsWith(", ") ? -2 : -1);
    return this.#here.some((word) => said.endsWith(word) && !isWordCharacter(said, said.length - word.length - 1));
  }
}

function withSpaces(text: string): string {
  return text.replace(/[^\S ]/g, " ");
}

/** Whether a number is a part of what stands before its comma, and no reference of its own: "article 6, paragraph 2". */
function isWithin(before: Typed | undefined, typed: Typed | undefined, prose: Surroundings): boolean {
  if (!before || !typed || before.kind === typed.kind || !wide.has(before.kind)) return false;
  return prose.text.slice(before.end, typed.start) === ", ";
}

const wide: ReadonlySet<Typed["kind"]> = new Set(["article", "section", "part", "annex", "appendix"]);

/** Whether nothing but a comma, “and” or the like stands between a reference and the one before it. */
function isListed(between: string, index: number): boolean {
  return index > 0 && /^,? ?(?:and |or |to |read with |in conjunction with )?$/.test(between);
}

/** Gives two neighbours the same meaning: another document's, where one of them has it. */
function share(meant: Meant[], index: number): void {
  const pair = [meant[index], meant[index + 1]];
  if (pair.includes("elsewhere") && pair.includes("here")) return;
  const one = pair.includes("elsewhere") ? "elsewhere" : pair.includes("here") ? "here" : "perhaps";
  meant[index] = one;
  meant[index + 1] = one;
}

/** Whether a text behind a number says that it belongs to something else: "of the Covenant", "to resolution 35/3", "(A/HRC/35/35)". */
function belongs(after: string): boolean {
  if (owner.test(after)) return true;
  const [joint] = /^,?\s(?:to|under|from|in|by)\s/.exec(after) ?? [];
  return joint !== undefined && other.test(after.slice(joint.length));
}

const owner = /^,?\s(?:of|thereof|ibid)\b|^,\s(?:annex|appendix)\b|^,?\s\(?[A-Z]{1,6}\/[A-Z\d]|^\s?\(?\ufffc/;
const other = /^(?:the|its|his|her|their|that|those|these|an?|each|another|general|resolution|decision|document|[A-Z]|\ufffc)/;

const instrument =
  "(?:[Rr]esolutions?|[Dd]ecisions?|[Cc]ovenants?|Conventions?|Charter|Protocols?|(?<!(?:present|this|the) )Declaration|Statute|Treaty|" +
  "Agreement|Act|Law|Code|Constitution|[Gg]eneral (?:comments?|recommendations?)|Principles|Guidelines|Rules|Agenda|Programme of Action|" +
  "Compact|Framework|Directive|Regulations?|[Oo]pinions?|[Jj]udge?ments?|[Cc]ommunications?|[Ll]etter|[Nn]ote verbale|" +
  "(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Pp]revious|[Ee]arlier|[Ll]ast|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]hat|[Aa]nnual|[Tt]hematic|[Ff]inal)" +
  " (?:[A-Za-z-]+ )?(?:reports?|study|studies|observations?)|concluding observations)\\b";

/** Where a symbol has its first slash: "A/HRC/38/40", "35/3". */
const symbol = "(?:[A-Z]|\\b\\d+)\\/[A-Z\\d]";

/** Words right before a number that make it another document's: "Ibid., para. 4", "preambular paragraph 8", "its article 2". */
const alien =
  /(?:\b[Ii]bid|\bop\. cit|\bloc\. cit)[.,]*\s\(?$|\b(?:[Pp]reambular|[Oo]perative|[Dd]raft|[Cc]ommon|[Gg]eneral|[Ff]ormer|[Oo]ld|[Nn]ew|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ss]ame|[Pp]revious)\s$/;

/** Parts of a work that may stand between it and a number, and what parentheses add to its name. */
const between =
  /\s\([^()]{1,40}\)$|,\s(?:annex|appendix|preamble|introduction|chapeau|summary|enclosure)(?:\s[IVXLC\d]+)?$|\sand\s(?:Corr|Add|Rev)\.\d+$/;

/** The words right before a number, back to the nearest comma or stop, without what only adds to them: "resolution 2341 (2017), annex". */
function wordsBefore(before: string): string {
  let words = before.replace(/[,:;]?\s\(?$/, "");
  for (let found = between.exec(words); found; found = between.exec(words)) words = words.slice(0, found.index);
  return /(?:[^,;:(.]|\.(?!\s[A-Z]))*$/.exec(words.slice(-80))?.[0] ?? "";
}

/** Whether words name a work into which a number can point, or the program has made them: a citation, a reference. */
function nameWork(words: string): boolean {
  return words.endsWith(made) || talkedOf.test(words);
}

/** Whether a number stands behind what it points into: a symbol, a resolution, a title, or for a short word anything and a comma. */
function pinpoints({ short, start }: Typed, before: string, listed: boolean, prose: Surroundings): boolean {
  const [joint] = /[,:;]\s\(?$|\s\($/.exec(before) ?? [];
  if (joint === undefined) return false;
  if (nameWork(wordsBefore(before))) return true;
  if (!joint.startsWith(",")) return false;
  if (prose.isForeign(start - joint.length - 1) || /[”»"’]$/.test(before.slice(0, -joint.length))) return true;
  return short && !listed && !opening.test(before);
}

/** Words that stand before a reference and are no work into which it points. */
const opening = /(?:^|[.;:(]\s?)(?:[Ss]ee(?: also)?|[Cc]f\.|e\.g\.|i\.e\.|and|or|[Aa]lso),\s\(?$/;

const talkedOf = new RegExp(`${symbol}|\\bNo\\.\\s?\\d|\\b${instrument}`);

/** "See paragraph 12" sends the reader to this document, where nothing says another. */
const sends = /\b(?:[Ss]ee(?:,? also)?|[Cc]f\.),?\s\(?$/;

/** Whether the text before has been about another document's paragraphs or articles. */
function isTalkedOf({ kind }: Typed, before: string): boolean {
  if (kind !== "paragraph" && kind !== "article" && kind !== "part") return false;
  if (sends.test(before)) return false;
  return talkedOf.test(before);
}
