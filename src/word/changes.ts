import type { Change, Changeable, Side } from "./tokens.ts";
import { childrenOf, type XmlElement } from "./xml.ts";

/** Elements that record that what stands in them, or what they are a property of, came or went. */
const kinds: Readonly<Record<string, Change["kind"]>> = {
  "w:ins": "insert",
  "w:cellIns": "insert",
  "w:moveTo": "moveTo",
  "w:del": "delete",
  "w:cellDel": "delete",
  "w:moveFrom": "moveFrom",
};

/** What nobody has put in or taken out. */
export const unchanged: readonly Change[] = [];

/** Whether an element records that something came or went. */
export function isChange(name: string): boolean {
  return Object.hasOwn(kinds, name);
}

/** The record that an element is; of a name that is none, of properties that became others. */
export function changeOf({ name, attributes }: XmlElement, move?: string): Change {
  const { "w:author": author = "", "w:date": date = "" } = attributes;
  return { kind: kinds[name] ?? "look", author, date, ...(move !== undefined && { move }) };
}

/** The records among the children of properties, such as those of a row. */
export function changesIn(properties: XmlElement | undefined, moves: Moves): readonly Change[] {
  const found = childrenOf(properties).filter(({ name }) => isChange(name));
  return found.length === 0 ? unchanged : found.map((element) => changeOf(element, moves.nameFor(element.name)));
}

/** Whether something with these records is there when some changes are accepted and the others rejected. */
export function isThere({ changes }: Pick<Changeable, "changes">, isAccepted: (change: Change) => boolean): boolean {
  return changes.every((change) => isAccepted(change) === (change.kind === "insert" || change.kind === "moveTo"));
}

/** In which views something with these records is. */
export function changeable(changes: readonly Change[]): Changeable {
  return { side: sideOf(changes), changes };
}

function sideOf(changes: readonly Change[]): Side {
  if (changes.length === 0) return "both";
  const isNew = isThere({ changes }, () => true);
  const isOld = isThere({ changes }, () => false);
  return isNew ? "new" : isOld ? "old" : "none";
}

/** Whether neighbouring records are one change: Word writes one for each run, and LibreOffice for each paragraph. */
export function areOneChange(some: readonly Change[], others: readonly Change[]): boolean {
  return some === others || (some.length === others.length && some.every((change, index) => isSame(change, others[index])));
}

function isSame(one: Change, other: Change | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === other.kind &&
    one.author === other.author &&
    one.move === other.move &&
    areWithinMinute(one.date, other.date)
  );
}

function areWithinMinute(one: string, other: string): boolean {
  return one === other || Math.abs(Date.parse(one) - Date.parse(other)) <= 60_000;
}

/** A range of what was moved. */
interface MoveRange {
  readonly name: string;
  isOpen: boolean;
}

/** Names of the moves that a part is in the middle of: what was moved stands in a range at either end, and both ranges have one name. */
export class Moves {
  readonly #ranges = new Map<string, MoveRange>();
  /** Ranges that have begun, those of each end apart, the last on top. */
  readonly #open: Readonly<Record<string, MoveRange[]>> = { "w:moveFrom": [], "w:moveTo": [] };

  /** Takes in an element that begins or ends such a range; any other does nothing. */
  follow({ name, attributes }: XmlElement): void {
    const [, of = "", edge] = /^(w:move(?:From|To))Range(Start|End)$/.exec(name) ?? [];
    const { "w:id": id = "", "w:name": called = "" } = attributes;
    const open = this.#open[of] ?? [];
    if (edge === "Start") {
      const range = { name: called, isOpen: true };
      this.#ranges.set(`${of} ${id}`, range);
      open.push(range);
    } else if (edge === "End") {
      const range = this.#ranges.get(`${of} ${id}`);
      if (range) range.isOpen = false;
      while (open.at(-1)?.isOpen === false) open.pop();
    }
  }

  /** The name of the move that an element `w:moveFrom` or `w:moveTo` is of. */
  nameFor(of: string): string | undefined {
    return this.#open[of]?.at(-1)?.name;
  }
}
