import type { DocumentIndex } from "../../analysis/document-index.ts";
import { madeRoles } from "../../document/own-roles.ts";
import { directives } from "../../template/directives.ts";
import type { Spot } from "../desk.ts";
import type { Offer, Offers } from "./offer.ts";

/** Characters of a line that are looked at before a place. */
const longest = 1000;

/** A sign behind which names are typed, and the names that there are. */
interface Sign {
  /** What stands before the place, of which the first group is what has been typed of the name. */
  readonly behind: RegExp;
  offers(index: DocumentIndex, typed: Typed): readonly Offer[];
}

/** Where it is typed. */
interface Typed {
  readonly line: string;
  readonly file: string;
  readonly isTemplate: boolean;
}

const signs: readonly Sign[] = [
  { behind: /\[\^([^\s[\]]*)$/, offers: notes },
  { behind: /(?:^|[^\w@\\])@([^\s@;,\]()]*)$/, offers: names },
  { behind: /^[ \t]*:{3,}[ \t]*([\w-]*)$/, offers: containers },
  { behind: /^[ \t]*::([\w-]*)$/, offers: directivesHere },
  { behind: /(?<!\{)\{(?:[^{}]*[ \t])?\.([\w-]*)$/, offers: classes },
];

/** What may be typed in a text behind one of the signs that names follow. */
export function offersInText({ file, offset, source, studies }: Spot, isTemplate: boolean): Offers | undefined {
  const start = Math.max(source.text.lastIndexOf("\n", offset - 1) + 1, offset - longest);
  const line = source.text.slice(start, offset);
  for (const { behind, offers } of signs) {
    const [, typed] = behind.exec(line) ?? [];
    if (typed === undefined) continue;
    const all = studies.flatMap(({ index }) => (index ? offers(index, { line, file, isTemplate }) : []));
    const once = new Map(all.map((offer) => [offer.text, offer]));
    return { start: offset - typed.length, end: offset, offers: [...once.values()] };
  }
  return undefined;
}

/** Labels; within brackets sources before them, since those have no other place. */
function names({ labels, sources }: DocumentIndex, { line }: Typed): readonly Offer[] {
  const cited = sources.map(({ key, text }): Offer => ({ text: key, detail: text, kind: "source" }));
  const referred = labels.map(({ name, kind, number }): Offer => {
    const detail = [kind, number].filter(Boolean).join(" ");
    return { text: name, detail, kind: "label" };
  });
  return line.lastIndexOf("[") > line.lastIndexOf("]") ? [...cited, ...referred] : referred;
}

/** Notes of the file itself: those of an annex are its own. */
function notes({ notes: all }: DocumentIndex, { file }: Typed): readonly Offer[] {
  return all.flatMap(({ name, place, mark, text }): readonly Offer[] => {
    if (name === undefined || (place && place.file !== file)) return [];
    const detail = [mark, text].filter((part) => part !== undefined).join(" ");
    return [{ text: name, detail: detail === "" ? "not called" : detail, kind: "note" }];
  });
}

function classes({ classes: all }: DocumentIndex): readonly Offer[] {
  return all.filter((name) => !madeRoles.has(name)).map((name) => ({ text: name, kind: "class" }));
}

function containers({ containers: all }: DocumentIndex): readonly Offer[] {
  return all.map((name) => ({ text: name, kind: "directive" }));
}

/** In a text only a new page; all others are a template's. */
function directivesHere(_: DocumentIndex, { isTemplate }: Typed): readonly Offer[] {
  const here = isTemplate ? [...directives] : ["page-break"];
  return here.map((name) => ({ text: name, kind: "directive" }));
}
