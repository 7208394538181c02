import type { Analysis } from "../analyze.ts";
import type { Choices } from "../compile.ts";
import { Memory } from "../memory.ts";
import type { ScreenResource } from "../render/screen/resources.ts";
import { type ScreenDocument, type ScreenMaterials, writeScreen } from "../render/screen/screen.ts";
import { openSession, type Session } from "../session.ts";
import type { World } from "../world.ts";
import { type FileChange, Findings } from "./findings.ts";
import { PagePlaces } from "./page-places.ts";
import type {
  DiagnosticsUpdate,
  FilePlace,
  PagesUpdate,
  ScreenHeading,
  ScreenPage,
  ScreenPlace,
  WordCount,
} from "./protocol.ts";

/** What is previewed, and in which world. */
export interface Previewed {
  readonly path: string;
  readonly world: World;
  readonly choices: Pick<Choices, "as" | "variant" | "templates">;
  /** Where a screen finds a font or a picture. */
  readonly address: ScreenMaterials["address"];
}

/** A document as its screens have it: the newest pages that could be made, and what is wrong with the newest state of its files. */
export class Preview {
  readonly #session: Session;
  readonly #previewed: Previewed;
  /** Files that were asked for when the document was last looked at, those that are not there too. */
  #asked = new Set<string>();
  readonly #memory = new Memory();
  #pages: Pages | undefined;
  #findings: Findings;
  #version = 0;
  #isStale = false;

  constructor(previewed: Previewed) {
    this.#previewed = previewed;
    this.#findings = new Findings([], new Set());
    const read: World["read"] = (path) => {
      this.#asked.add(path);
      return previewed.world.read(path);
    };
    this.#session = openSession({ ...previewed.world, read });
  }

  /** The files on which the pages and the messages depend: when one of them changes, is made or goes, they may be others. */
  get files(): ReadonlySet<string> {
    return this.#asked;
  }

  /** Whether there is the document's own file. */
  get isThere(): boolean {
    return this.#previewed.world.read(this.#previewed.path).ok;
  }

  /** Whether the newest state has an error, so that the pages are those of an earlier one where there is any. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /**
   * Looks at the document as it is now. Where it has errors, the pages of before stay, and only the messages are new; where there have been none
   * yet, what can be laid out is shown. Rejects with the signal's reason where that stops it, and has changed nothing then.
   */
  async refresh(signal?: AbortSignal): Promise<void> {
    const { path, choices } = this.#previewed;
    const before = this.#asked;
    this.#asked = new Set([path]);
    let analysis: Analysis;
    try {
      analysis = await this.#session.analyze(path, { ...choices, pages: true, style: true, ...(signal && { signal }) });
    } catch (error) {
      this.#asked = new Set([...before, ...this.#asked]);
      throw error;
    }
    this.#version += 1;
    this.#isStale = analysis.diagnostics.some(({ severity }) => severity === "error");
    if (!this.#isStale || !this.#pages) this.#show(analysis);
    const files = analysis.index?.files ?? [];
    const own = files.flatMap(({ path: file, kind }) => (kind === "document" || kind === "annex" ? [file] : []));
    this.#findings = new Findings(analysis.diagnostics, new Set(own));
  }

  /** What a screen has to be told that has the pages of a version; all of them where it has none, or one of which nothing is known. */
  pagesSince(version: number | undefined): PagesUpdate | undefined {
    return this.#pages?.since(version);
  }

  /** The version of the pages that are there; 0 while there are none. */
  get pagesVersion(): number {
    return this.#pages?.version ?? 0;
  }

  /** What is wrong, each with where the pages show it. */
  diagnostics(): DiagnosticsUpdate {
    const diagnostics = this.#findings.onScreen(this.#pages?.places);
    return { version: this.#version, stale: this.#isStale, diagnostics };
  }

  /** A font or picture that pages name, or those before them. */
  resource(hash: string): ScreenResource | undefined {
    return this.#pages?.resource(hash);
  }

  /** Where in a file a place of a page was written; nothing where nobody wrote it, or that page is not what it was in the version of which the place is. */
  written(version: number, at: ScreenPlace): FilePlace | undefined {
    const span = this.#pages?.isAsIn(version, at.page) ? this.#pages.places.written(at) : undefined;
    return span && { path: span.source.path, ...span.source.position(span.start) };
  }

  /** What is known of the messages of a version; nothing where there are others by now. */
  findingsOf(version: number): Findings | undefined {
    return version === this.#version ? this.#findings : undefined;
  }

  /** What has the check pass over a message of a version: tried on the text as it would be. Nothing where no remark does that and only that. */
  async ignored(version: number, diagnostic: number): Promise<readonly FileChange[] | undefined> {
    const { path, world, choices } = this.#previewed;
    for (const { changes, isRight } of this.findingsOf(version)?.ignored(diagnostic) ?? []) {
      const edited = new Map(changes.map((change) => [change.path, change.after]));
      const read: World["read"] = (file) => {
        const bytes = edited.get(file);
        return bytes ? { ok: true, bytes } : world.read(file);
      };
      const { diagnostics } = await openSession({ ...world, read }).analyze(path, { ...choices, style: true, pages: true });
      if (isRight(diagnostics)) return changes;
    }
    return undefined;
  }

  /** What first shows a place in a file, or the nearest place before it in its line, or behind. */
  shown({ path, line, column }: FilePlace): ScreenPlace | undefined {
    return this.#pages?.places.nearest(path, line, column);
  }

  #show({ layout, passages, facts, words, limit, index, stages }: Analysis): void {
    if (!layout || !passages || !facts) return;
    const { world, address } = this.#previewed;
    const start = performance.now();
    const laidOut = { layout, passages };
    const screen = writeScreen(laidOut, { font: (key) => world.font(key), address, memory: this.#memory });
    const times = stages.map(({ name, ms }) => ({ stage: name, milliseconds: ms }));
    times.push({ stage: "serialize", milliseconds: performance.now() - start });
    const outline = layout.outline.map(({ level, title, anchor }): ScreenHeading => {
      const { page, y } = layout.destinations.get(anchor) ?? { page: 1, y: 0 };
      return { level, text: title, page, y };
    });
    const chapters = (index?.chapters ?? []).map(({ title, words: text, notes }) => ({ title, words: text + notes }));
    this.#pages = new Pages({
      version: this.#version,
      screen,
      places: new PagePlaces(laidOut),
      about: {
        title: facts.title,
        language: facts.language,
        rightToLeft: facts.direction === "rtl",
        outline,
        words: { total: words, limit, chapters } satisfies WordCount,
        times,
      },
      before: this.#pages,
    });
  }
}

/** Pages that are shown, and since which version each of them is as it is. */
interface Shown {
  readonly version: number;
  readonly screen: ScreenDocument;
  readonly places: PagePlaces;
  readonly about: Pick<PagesUpdate, "title" | "language" | "rightToLeft" | "outline" | "words" | "times">;
  readonly before: Pages | undefined;
}

class Pages {
  readonly version: number;
  readonly places: PagePlaces;
  readonly #about: Shown["about"];
  readonly #screen: ScreenDocument;
  /** For each page, the version since which it is as it is. */
  readonly #since: readonly number[];
  readonly #resourcesBefore: ScreenDocument["resources"] | undefined;
  /** The first version of which something is known: a screen with an older one gets all. */
  readonly #first: number;

  constructor({ version, screen, places, about, before }: Shown) {
    this.version = version;
    this.places = places;
    this.#about = about;
    this.#screen = screen;
    this.#since = screen.pages.map((page, index) =>
      before && isSame(before.#screen.pages[index], page) ? (before.#since[index] ?? version) : version,
    );
    this.#first = before ? before.#first : version;
    this.#resourcesBefore = before ? before.#screen.resources : undefined;
  }

  since(version: number | undefined): PagesUpdate {
    const isKnown = version !== undefined && version >= this.#first && version <= this.version;
    const { pages, css } = this.#screen;
    return {
      version: this.version,
      ...(isKnown && { since: version }),
      ...this.#about,
      count: pages.length,
      changed: isKnown ? pages.filter((_, index) => (this.#since[index] ?? 0) > version) : pages,
      css,
    };
  }

  isAsIn(version: number, page: number): boolean {
    return version <= this.version && (this.#since[page - 1] ?? Number.POSITIVE_INFINITY) <= version;
  }

  resource(hash: string): ScreenResource | undefined {
    return this.#screen.resources.get(hash) ?? this.#resourcesBefore?.get(hash);
  }
}

function isSame(before: ScreenPage | undefined, page: ScreenPage): boolean {
  return before !== undefined && before.html === page.html && before.width === page.width && before.height === page.height;
}
