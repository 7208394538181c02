import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { WPlace } from "./blocks.ts";

/** Codes of what is met in the text of a file and not taken over. */
type LeftCode = "word-external" | "word-left" | "word-part-missing";

/** What was met and not taken over, so that it is said once, with how often and where. */
export class LeftOut {
  readonly #path: string;
  readonly #found = new Map<string, { readonly code: LeftCode; readonly what: string; readonly places: WPlace[] }>();

  constructor(path: string) {
    this.#path = path;
  }

  /** Notes one more. `what` is a plural: "embedded objects". */
  add(code: LeftCode, what: string, place: WPlace): void {
    const key = `${code} ${what}`;
    const known = this.#found.get(key);
    if (known) known.places.push(place);
    else this.#found.set(key, { code, what, places: [place] });
  }

  /** Says what was noted, in the order in which it was first met. */
  report(report: Report): void {
    for (const { code, what, places } of this.#found.values())
      report(diagnostic(code, `${this.#path} ${sayings[code](what)}: ${listed(places)}.`, { path: this.#path }));
  }
}

const sayings: Readonly<Record<LeftCode, (what: string) => string>> = {
  "word-external": (what) => `shows ${what} that lie outside of it and are not looked up`,
  "word-left": (what) => `has ${what} that are left there`,
  "word-part-missing": (what) => `calls for ${what} that it does not hold`,
};

function listed(places: readonly WPlace[]): string {
  const first = [...new Set(places.slice(0, 3).map(placeWords))].join(", ");
  return places.length > 3 ? `${places.length} of them, first at ${first}` : `at ${first}`;
}

/** A place in words: "paragraph 12", with its part where that is not the main text. */
function placeWords({ part, paragraph }: WPlace): string {
  const name = part.slice(part.lastIndexOf("/") + 1).replace(/\.xml$/, "");
  return name === "document" ? `paragraph ${paragraph}` : `paragraph ${paragraph} of ${name}`;
}
