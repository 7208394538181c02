import type { Analysis } from "../analyze.ts";
import type { Choices } from "../compile.ts";
import { Memory } from "../memory.ts";
import type { ScreenResource } from "../render/screen/resources.ts";
import { type ScreenMaterials, writeScreen } from "../render/screen/screen.ts";
import { openSession, type Session } from "../session.ts";
import type { World } from "../world.ts";
import { type FileChange, Findings } from "./findings.ts";
import { PagePlaces } from "./page-places.ts";
import type {
  DiagnosticsUpdate,
  FilePlace,
  PagesUpdate,
  ScreenHeading,
  ScreenPlace,
  StageTime,
  WordCount,
} from "./protocol.ts";
import { Pages } from "./shown-pages.ts";

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
  #about: Pick<DiagnosticsUpdate, "version" | "words" | "times"> = { version: 0, words: undefined, times: [] };
  #version = 0;
  /** How many stages there had been when the pages were drawn. */
  #stagesDrawn = 0;
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
   * yet, what can be laid out is shown. `drawn` is called once the pages are there, and the messages follow when it is done: until then they are
   * those of before. Rejects with the signal's reason where that stops it, and has changed nothing then but the pages that were drawn.
   */
  async refresh(signal?: AbortSignal, drawn?: () => Promise<void>): Promise<void> {
    const { path, choices } = this.#previewed;
    const before = this.#asked;
    this.#asked = new Set([path]);
    const version = this.#version + 1;
    let isDrawn = false;
    try {
      const analysis = await this.#session.analyze(path, {
        ...{ ...choices, pages: true, style: true, ...(signal && { signal }) },
        drawn: async (pages) => {
          isDrawn = true;
          this.#draw(version, pages);
          await drawn?.();
        },
      });
      if (!isDrawn) this.#draw(version, analysis);
      this.#find(version, analysis);
    } catch (error) {
      this.#asked = new Set([...before, ...this.#asked]);
      throw error;
    }
  }

  /** What a screen has to be told that has the pages of a version; all of them where it has none, or one of which nothing is known. */
  pagesSince(version: number | undefined): PagesUpdate | undefined {
    return this.#pages?.since(version);
  }

  /** The version of the pages that are there; 0 while there are none. */
  get pagesVersion(): number {
    return this.#pages?.version ?? 0;
  }

  /** What is wrong, each with where the pages show it, and how many words count. */
  diagnostics(): DiagnosticsUpdate {
    const start = performance.now();
    const diagnostics = this.#findings.onScreen(this.#pages?.places);
    const times = [...this.#about.times, { stage: "places", milliseconds: performance.now() - start }];
    return { ...this.#about, stale: this.#isStale, diagnostics, times };
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
    return version === this.#about.version ? this.#findings : undefined;
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

  /** Takes the pages of a version, unless they have an error and there are others. */
  #draw(version: number, pages: Analysis): void {
    this.#version = version;
    this.#stagesDrawn = pages.stages.length;
    this.#isStale = pages.diagnostics.some(({ severity }) => severity === "error");
    if (!this.#isStale || !this.#pages) this.#show(pages);
  }

  /** Takes what was found, with the pages and after them. */
  #find(version: number, { diagnostics, index, words, limit, stages }: Analysis): void {
    const own = (index?.files ?? []).flatMap(({ path, kind }) => (kind === "document" || kind === "annex" ? [path] : []));
    this.#findings = new Findings(diagnostics, new Set(own));
    const chapters = (index?.chapters ?? []).map(({ title, words: text, notes }) => ({ title, words: text + notes }));
    const counted: WordCount = { total: words, limit, chapters };
    this.#about = {
      version,
      words: this.#pages?.version === version ? counted : this.#about.words,
      times: timesOf(stages.slice(this.#stagesDrawn)),
    };
  }

  #show({ layout, passages, facts, stages }: Analysis): void {
    if (!layout || !passages || !facts) return;
    const { world, address } = this.#previewed;
    const start = performance.now();
    const laidOut = { layout, passages };
    const materials = { font: (key: string) => world.font(key), address, memory: this.#memory };
    const screen = writeScreen(laidOut, materials, this.#pages?.screen);
    const times = [...timesOf(stages), { stage: "serialize", milliseconds: performance.now() - start }];
    const outline = layout.outline.map(({ level, title, anchor }): ScreenHeading => {
      const { page, y } = layout.destinations.get(anchor) ?? { page: 1, y: 0 };
      return { level, text: title, page, y };
    });
    this.#pages = new Pages({
      version: this.#version,
      screen,
      places: new PagePlaces(laidOut),
      about: {
        title: facts.title,
        language: facts.language,
        rightToLeft: facts.direction === "rtl",
        outline,
        times,
      },
      before: this.#pages,
    });
  }
}

function timesOf(stages: Analysis["stages"]): readonly StageTime[] {
  return stages.map(({ name, ms }) => ({ stage: name, milliseconds: ms }));
}
