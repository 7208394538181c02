import type { ScreenResource } from "../render/screen/resources.ts";
import type { ScreenDocument } from "../render/screen/screen.ts";
import type { PagePlaces } from "./page-places.ts";
import type { PagesUpdate, ScreenPage } from "./protocol.ts";

/** Pages of a version, and those that were shown before them. */
interface Shown {
  readonly version: number;
  readonly screen: ScreenDocument;
  readonly places: PagePlaces;
  readonly about: Pick<PagesUpdate, "title" | "language" | "rightToLeft" | "outline" | "times">;
  readonly before: Pages | undefined;
}

/** Pages that are shown, and since which version each of them is as it is. */
export class Pages {
  readonly version: number;
  readonly places: PagePlaces;
  readonly screen: ScreenDocument;
  readonly #about: Shown["about"];
  /** For each page, the version since which it is as it is. */
  readonly #since: readonly number[];
  readonly #resourcesBefore: ScreenDocument["resources"] | undefined;
  /** The first version of which something is known: a screen with an older one gets all. */
  readonly #first: number;

  constructor({ version, screen, places, about, before }: Shown) {
    this.version = version;
    this.places = places;
    this.#about = about;
    this.screen = screen;
    this.#since = screen.pages.map((page, index) =>
      before && isSame(before.screen.pages[index], page) ? (before.#since[index] ?? version) : version,
    );
    this.#first = before ? before.#first : version;
    this.#resourcesBefore = before ? before.screen.resources : undefined;
  }

  /** What a screen has to be told that has the pages of a version; all of them where it has none, or one of which nothing is known. */
  since(version: number | undefined): PagesUpdate {
    const isKnown = version !== undefined && version >= this.#first && version <= this.version;
    const { pages, css } = this.screen;
    return {
      version: this.version,
      ...(isKnown && { since: version }),
      ...this.#about,
      count: pages.length,
      changed: isKnown ? pages.filter((_, index) => (this.#since[index] ?? 0) > version) : pages,
      css,
    };
  }

  /** Whether a page is what it was in a version. */
  isAsIn(version: number, page: number): boolean {
    return version <= this.version && (this.#since[page - 1] ?? Number.POSITIVE_INFINITY) <= version;
  }

  /** A font or picture that these pages name, or those before them. */
  resource(hash: string): ScreenResource | undefined {
    return this.screen.resources.get(hash) ?? this.#resourcesBefore?.get(hash);
  }
}

function isSame(before: ScreenPage | undefined, page: ScreenPage): boolean {
  return before !== undefined && before.html === page.html && before.width === page.width && before.height === page.height;
}
