import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices } from "./dialogs.ts";
import { type Differing, differing } from "./differing.ts";
import {
  askPermission,
  FolderTooLarge,
  isFolderPlace,
  permissionFor,
  pickFiles,
  pickFolder,
  readPlace,
  takes,
  writeFile,
} from "./disk.ts";
import { filesOf, isMarkdown, largestFile, type Project, projectOf } from "./project.ts";
import { reviewFiles } from "./returning.ts";
import type { KeptPlace } from "./store.ts";
import { words } from "./words.ts";

/**
 * A document that is saved where it was opened: in a folder of the disk, or in the files that were chosen. What was not written by the studio is
 * never written over in silence: a file that is another one than when it was last seen is asked about.
 */
export class InPlace {
  readonly #desk: Desk;
  readonly #saveElsewhere: () => void;
  /** Where the document is that was saved last, in case that the browser keeps nothing. */
  #place: KeptPlace | undefined;

  /** `saveElsewhere` saves the document where no place is needed. */
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
    if (handle) await this.openPlace(handle);
  }

  /** Asks for files: opens Markdown with what is beside it in place, and gives all others to `otherwise`. */
  async openFiles(otherwise: (files: readonly File[]) => void): Promise<void> {
    await this.take(await pickFiles(), otherwise);
  }

  /** Takes files of the disk, chosen or dropped: as `openFiles` does. */
  async take(handles: readonly FileSystemFileHandle[], otherwise: (files: readonly File[]) => void): Promise<void> {
    if (handles.length === 0) return;
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    if (handles.some(({ name }) => isMarkdown(name)) && files.every(({ size }) => size <= largestFile))
      await this.openPlace(Object.fromEntries(handles.map((handle) => [`/${handle.name}`, handle])));
    else otherwise(files);
  }

  /** Opens the document that is in a place of the disk. */
  async openPlace(handle: KeptPlace["handle"]): Promise<void> {
    const name = named(handle);
    await this.#told(name, async () => {
      const { files, seen } = await readPlace(handle);
      const project = projectOf(files);
      if (!project) return this.#desk.say(words.nothingIn(name), true);
      await this.#remember({ id: project.id, handle, seen });
      await this.#desk.open(project);
      this.#desk.say(words.openedInPlace(name));
    });
  }

  /** Saves the document in its place; gives false, and does nothing, where it has none. */
  async save(): Promise<boolean> {
    const { project } = this.#desk;
    const place = project && (await this.#placeOf(project));
    if (!project || !place) return false;
    await this.#told(named(place.handle), () => this.#save(project, place));
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

  async #save(project: Project, place: KeptPlace): Promise<void> {
    if (!(await this.#mayWrite(place.handle))) return this.#refused(named(place.handle));
    const { ours, theirs } = await differing(project, place);
    if (theirs.length > 0) this.#ask(project, place, theirs);
    else await this.#write(place, ours, project);
  }

  /** Whether a place may be written; where the browser asks, a word of ours says what for. */
  async #mayWrite(handle: KeptPlace["handle"]): Promise<boolean> {
    const known = await permissionFor(handle);
    if (known !== "prompt") return known === "granted";
    this.#desk.say(words.asksToWrite(named(handle)));
    return askPermission(handle);
  }

  async #write(place: KeptPlace, files: readonly StudioFile[], project: Project): Promise<void> {
    let { seen } = place;
    try {
      for (const file of files) seen = { ...seen, ...(await writeFile(place.handle, file)) };
    } finally {
      await this.#remember({ ...place, seen });
    }
    await this.#desk.keeper.keep(true);
    const left = filesOf(project).filter(({ path }) => !takes(place.handle, path));
    const saved = words.savedInPlace(named(place.handle), new Date().toLocaleTimeString());
    if (left.length === 0) return this.#desk.say(saved);
    const message = `${saved} ${words.savedWithout(left.map(({ path }) => path.slice(1)).join(", "))}`;
    this.#desk.say(message, true, { label: words.inFolder, act: () => void this.saveIn() });
  }

  /** Asks about files that somebody else has changed. */
  #ask(project: Project, place: KeptPlace, theirs: readonly Differing[]): void {
    const name = named(place.handle);
    const seen = Object.assign({}, place.seen, ...theirs.map((file) => file.seen));
    const known = { ...place, seen };
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

  async #placeOf({ id }: Project): Promise<KeptPlace | undefined> {
    return this.#place?.id === id ? this.#place : this.#desk.keeper.place(id);
  }

  async #remember(place: KeptPlace): Promise<void> {
    this.#place = place;
    await this.#desk.keeper.keepPlace(place).catch(() => {});
  }

  /** Does something with a place; what the browser refuses is told. */
  async #told(name: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof FolderTooLarge) this.#desk.say(words.folderTooLarge, true);
      else if (isNamed(error, "NotAllowedError", "SecurityError")) this.#refused(name);
      else if (isNamed(error, "NotFoundError")) this.#cannot(words.placeGone(name));
      else this.#cannot(words.placeFails(name, error instanceof Error ? error.message : String(error)));
    }
  }

  #refused(name: string): void {
    this.#cannot(words.placeRefused(name));
  }

  #cannot(message: string): void {
    void this.#desk.keeper.keep(true);
    this.#desk.say(message, true, { label: words.saveElsewhere, act: this.#saveElsewhere });
  }
}

/** What a place is called. */
function named(handle: KeptPlace["handle"]): string {
  return isFolderPlace(handle)
    ? words.folderNamed(handle.name)
    : words.filesNamed(Object.keys(handle).map((path) => path.slice(1)));
}

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof DOMException && names.includes(error.name);
}
