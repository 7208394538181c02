import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices } from "./dialogs.ts";
import { FolderTooLarge, mayWrite, pickFolder, readFile, readFolder, writeFile } from "./disk.ts";
import { filesOf, type Project, projectOf } from "./project.ts";
import { reviewFiles } from "./returning.ts";
import type { KeptFolder, SeenFiles } from "./store.ts";
import { words } from "./words.ts";

/**
 * A document that is saved in the folder of the disk from which it was opened. What was not written by the studio is never written over in
 * silence: a file that is another one than when it was last seen is asked about.
 */
export class InPlace {
  readonly #desk: Desk;
  readonly #saveElsewhere: () => void;
  /** The folder of the document that was saved last, in case that the browser keeps nothing. */
  #folder: KeptFolder | undefined;

  /** `saveElsewhere` saves the document where no folder is needed. */
  constructor(desk: Desk, saveElsewhere: () => void) {
    this.#desk = desk;
    this.#saveElsewhere = saveElsewhere;
  }

  /** What a menu has of it. */
  menu(): readonly (readonly [label: string, act: () => void])[] {
    return [
      [words.inPlace, async () => (await this.save()) || (await this.saveIn())],
      [words.inFolder, () => void this.saveIn()],
    ];
  }

  /** Asks for a folder, and opens the document that is in it. */
  async open(): Promise<void> {
    const handle = await pickFolder();
    if (!handle) return;
    await this.#told(handle.name, async () => {
      const { files, seen } = await readFolder(handle);
      const project = projectOf(files);
      if (!project) return this.#desk.say(words.nothingIn(handle.name), true);
      await this.#remember({ id: project.id, handle, seen });
      await this.#desk.open(project);
      this.#desk.say(words.openedInPlace(handle.name));
    });
  }

  /** Saves the document in its folder; gives false, and does nothing, where it has none. */
  async save(): Promise<boolean> {
    const { project } = this.#desk;
    const folder = project && (await this.#folderOf(project));
    if (!project || !folder) return false;
    await this.#told(folder.handle.name, () => this.#save(project, folder));
    return true;
  }

  /** Asks for a folder, and saves the document there from now on. */
  async saveIn(): Promise<void> {
    const { project } = this.#desk;
    const handle = project && (await pickFolder());
    if (!handle) return;
    await this.#remember({ id: project.id, handle, seen: {} });
    await this.save();
  }

  async #save(project: Project, folder: KeptFolder): Promise<void> {
    if (!(await mayWrite(folder.handle))) return this.#refused(folder.handle.name);
    const { ours, theirs } = await differing(project, folder);
    if (theirs.length > 0) this.#ask(project, folder, theirs);
    else await this.#write(folder, ours);
  }

  async #write(folder: KeptFolder, files: readonly StudioFile[]): Promise<void> {
    let { seen } = folder;
    try {
      for (const file of files) seen = { ...seen, ...(await writeFile(folder.handle, file)) };
    } finally {
      await this.#remember({ ...folder, seen });
    }
    await this.#desk.keeper.keep(true);
    this.#desk.say(words.savedInPlace(folder.handle.name, new Date().toLocaleTimeString()));
  }

  /** Asks about files that somebody else has changed. */
  #ask(project: Project, folder: KeptFolder, theirs: readonly Differing[]): void {
    const { name } = folder.handle;
    const seen = Object.assign({}, folder.seen, ...theirs.map((file) => file.seen));
    const known = { ...folder, seen };
    const paths = theirs.map(({ path }) => path.slice(1)).join(", ");
    showChoices(words.changedTitle, words.changedAbout(name, paths), [
      {
        name: words.lookAtChanged,
        about: words.lookAtChangedAbout,
        choose: async () => {
          await this.#remember(known);
          await this.#desk.keeper.keep(true);
          reviewFiles(this.#desk, theirs, name);
          this.#desk.say(words.changedShown(paths));
        },
      },
      {
        name: words.writeOver,
        about: words.writeOverAbout,
        choose: () => void this.#told(name, () => this.#save(project, known)),
      },
    ]);
  }

  async #folderOf({ id }: Project): Promise<KeptFolder | undefined> {
    return this.#folder?.id === id ? this.#folder : this.#desk.keeper.folder(id);
  }

  async #remember(folder: KeptFolder): Promise<void> {
    this.#folder = folder;
    await this.#desk.keeper.keepFolder(folder).catch(() => {});
  }

  /** Does something with a folder; what the browser refuses is told. */
  async #told(name: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof FolderTooLarge) this.#desk.say(words.folderTooLarge, true);
      else if (isNamed(error, "NotAllowedError", "SecurityError")) this.#refused(name);
      else if (isNamed(error, "NotFoundError")) this.#cannot(words.folderGone(name));
      else this.#cannot(words.folderFails(name, error instanceof Error ? error.message : String(error)));
    }
  }

  #refused(name: string): void {
    this.#cannot(words.folderRefused(name));
  }

  #cannot(message: string): void {
    void this.#desk.keeper.keep(true);
    this.#desk.say(message, true, { label: words.saveElsewhere, act: this.#saveElsewhere });
  }
}

/** A file of the folder that is not what the document has. */
interface Differing extends StudioFile {
  readonly seen: SeenFiles;
}

/** Files that differ between a document and its folder: changed here, as they are here; and changed there since they were last seen, as they are there. */
async function differing(
  project: Project,
  { handle, seen }: KeptFolder,
): Promise<{ readonly ours: readonly StudioFile[]; readonly theirs: readonly Differing[] }> {
  const ours: StudioFile[] = [];
  const theirs: Differing[] = [];
  for (const file of filesOf(project)) {
    const there = await readFile(handle, file.path);
    const [now] = there?.files ?? [];
    if (now && isSame(now.bytes, file.bytes)) continue;
    if (there && now && !isSeen(seen, there.seen, file.path)) theirs.push({ ...now, seen: there.seen });
    else ours.push(file);
  }
  return { ours, theirs };
}

function isSeen(before: SeenFiles, now: SeenFiles, path: string): boolean {
  const [then, here] = [before[path], now[path]];
  return then !== undefined && then.modified === here?.modified && then.size === here.size;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof DOMException && names.includes(error.name);
}
