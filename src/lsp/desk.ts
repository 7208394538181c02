import { sessionWorld } from "../pipeline/session-world.ts";
import { openSession } from "../session.ts";
import type { Source } from "../source.ts";
import type { World } from "../world.ts";
import { shownBy } from "./diagnostics.ts";
import { choicesFor, documentAnnexing, documentsNear } from "./owners.ts";
import type { Position } from "./protocol.ts";
import { Studies, type Study } from "./studies.ts";
import { Texts } from "./texts.ts";
import { Types } from "./types.ts";

/** A position in a text, with what is known of it. */
export interface Spot {
  readonly file: string;
  readonly source: Source;
  readonly offset: number;
  /** What is known by the documents that read the file, its own first. */
  readonly studies: readonly Study[];
}

/** What an editor has open, and what is known of it: which documents are looked at, and in which files there is something to tell. */
export class Desk {
  readonly texts: Texts;
  readonly studies: Studies;
  /** The files, with a memory of what types and templates are made of. */
  readonly world: World;
  readonly types: Types;
  readonly #tell: (files: ReadonlySet<string>) => void;
  /** The files in which something was found by each document. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  /** Documents that are not open themselves, but read what is. */
  readonly #lent = new Set<string>();
  /** Folders of templates that the user named in the settings of the editor. */
  #templates: readonly string[] = [];

  /** `tell` hears in which files what was found may have changed. */
  constructor(disk: World, folder: string, tell: (files: ReadonlySet<string>) => void) {
    this.texts = new Texts(disk, folder);
    this.world = sessionWorld(this.texts.world);
    this.types = new Types(this.world);
    this.studies = new Studies(openSession(this.texts.world), (study) => this.#seen(study));
    this.#tell = tell;
  }

  /** Says in which folder the user works, and which folders of templates are the user's. */
  liveIn(folder: string, templates: readonly string[]): void {
    this.texts.liveIn(folder);
    this.#templates = templates;
  }

  /** Takes a text that was opened or has changed. */
  put(...document: Parameters<Texts["put"]>): void {
    const isNew = !this.texts.paths.includes(this.texts.pathOf(document[0].uri));
    const path = this.texts.put(...document);
    this.studies.changed(path);
    if (isNew) this.#place(path);
  }

  /** Takes a text away that was closed. */
  drop(uri: string): void {
    const path = this.texts.drop(uri);
    this.studies.changed(path);
    if (this.studies.has(path)) this.#lent.add(path);
    this.#clear();
  }

  /** Hears that files have changed on the disk. */
  changedOnDisk(paths: readonly string[]): void {
    for (const path of paths) this.studies.changed(path);
  }

  /** What stands at a position, once all has been looked at as it is now. */
  async spot(uri: string, position: Position): Promise<Spot | undefined> {
    await this.studies.settled();
    return this.spotNow(uri, position);
  }

  /** The same, with what is known at once. */
  spotNow(uri: string, position: Position): Spot | undefined {
    const file = this.texts.pathOf(uri);
    const source = this.texts.sourceOf(file);
    if (!source) return undefined;
    return { file, source, offset: this.texts.offsetOf(source, position), studies: this.studies.of(file) };
  }

  /** The folders of templates of a document, the one that wins first. */
  templatesOf(path: string): readonly string[] {
    return [...choicesFor(path).templates, ...this.#templates];
  }

  #add(path: string): void {
    this.studies.add(path, { templates: this.templatesOf(path) });
  }

  /** Finds the document through which a file is looked at: itself, or one that reads it. */
  #place(path: string): void {
    if (this.texts.isMarkdown(path)) {
      const main = this.#annexing(path) ?? documentAnnexing(path, this.world)?.path ?? path;
      if (main !== path && !this.texts.paths.includes(main)) this.#lent.add(main);
      this.#add(main);
    } else if (this.studies.of(path).length === 0) void this.#search(path);
  }

  /** A document in hand that has a file among its annexes. */
  #annexing(file: string): string | undefined {
    return this.studies.all.find(({ index }) => index?.files.some(({ path, kind }) => path === file && kind === "annex"))?.path;
  }

  /** Looks at the documents near a file, one after the other, until one reads it. */
  async #search(file: string): Promise<void> {
    for (const { path } of documentsNear(file, this.world).slice(0, mostSearched)) {
      await this.studies.settled();
      if (!this.texts.paths.includes(file) || this.studies.of(file).length > 0) return;
      if (this.studies.has(path)) continue;
      this.#lent.add(path);
      this.#add(path);
      await this.studies.settled();
      this.#clear();
    }
  }

  #seen(study: Study): void {
    const files = new Set(shownBy(study).map(({ file }) => file));
    const before = this.#shown.get(study.path) ?? new Set();
    this.#shown.set(study.path, files);
    this.#tell(new Set([...before, ...files, study.path]));
    this.#annexesAndDocuments();
  }

  /** What has become an annex of another is no more looked at by itself; what is none any more is. */
  #annexesAndDocuments(): void {
    for (const path of this.texts.paths) {
      const main = this.#annexing(path);
      if (main !== undefined && main !== path && this.studies.has(path)) this.#remove(path);
      if (this.texts.isMarkdown(path) && this.studies.of(path).length === 0 && !this.studies.has(path)) this.#place(path);
    }
    this.#clear();
  }

  /** Lets go of documents that are not open and read nothing that is. */
  #clear(): void {
    for (const path of this.#lent) {
      const study = this.studies.all.find((each) => each.path === path);
      if (!study || this.texts.paths.some((open) => open === path || study.files.has(open))) continue;
      this.#lent.delete(path);
      this.#remove(path);
    }
  }

  #remove(path: string): void {
    this.studies.remove(path);
    const shown = this.#shown.get(path) ?? new Set();
    this.#shown.delete(path);
    this.#tell(new Set([...shown, path]));
  }
}

/** A file may lie beside hundreds of documents of which none reads it. */
const mostSearched = 20;
