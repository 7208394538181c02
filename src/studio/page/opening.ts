import { part } from "../../preview/page/dom.ts";
import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices, showSaid } from "./dialogs.ts";
import { droppedPlaces, givesFiles, givesFolders, isFile, isFolder } from "./disk.ts";
import { Faces } from "./faces.ts";
import type { InPlace } from "./in-place.ts";
import { largestFile, projectOf } from "./project.ts";
import { takeWordFile } from "./returning.ts";
import { words } from "./words.ts";

/** What comes in: new documents, Markdown, folders that are packed, Word files; by a button, or dropped. */
export class Opening {
  readonly #desk: Desk;
  readonly #faces: Faces;
  readonly #inPlace: InPlace;

  constructor(desk: Desk, faces: Faces, inPlace: InPlace) {
    this.#desk = desk;
    this.#faces = faces;
    this.#inPlace = inPlace;
    for (const id of ["open-file", "open-folder-files"])
      part(id, HTMLInputElement).addEventListener("change", ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        void this.#take([...(target.files ?? [])]);
        target.value = "";
      });
    addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
    addEventListener("drop", (event) => {
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void this.#dropped(event.dataTransfer);
    });
  }

  /** Asks which files to open: in place where the browser can. */
  pick(): void {
    if (givesFiles()) void this.#inPlace.openFiles((files) => void this.#take(files));
    else part("open-file", HTMLInputElement).click();
  }

  /** Asks which folder to open: in place where the browser can. */
  pickFolder(): void {
    if (givesFolders()) void this.#inPlace.open();
    else part("open-folder-files", HTMLInputElement).click();
  }

  /** Takes what was dropped: a folder and Markdown in place where the browser can. What is dropped is known only while its event is handled. */
  async #dropped({ files: given, items }: DataTransfer): Promise<void> {
    const files = [...given];
    const hasFolder = [...items].some((item) => item.webkitGetAsEntry()?.isDirectory);
    const places = await droppedPlaces(items);
    const [first] = places;
    if (first && places.length === 1 && isFolder(first)) return this.#inPlace.openPlace(first);
    if (hasFolder) return this.#desk.say(words.folderDropped, true);
    if (places.length > 0) return this.#inPlace.take(places.filter(isFile), (others) => void this.#take(others));
    return this.#take(files);
  }

  /** Asks which type of document to begin. */
  async choose(): Promise<void> {
    const types = await this.#desk.compiler.ask("types", null);
    showChoices(
      words.beginTitle,
      words.beginAbout,
      types.map(({ name, description }) => ({ name, about: description, choose: () => void this.begin(name) })),
    );
  }

  /** Begins a document of a type with its example. */
  async begin(name: string): Promise<void> {
    const type = (await this.#desk.compiler.ask("types", null)).find((each) => each.name === name);
    const project = type && projectOf([{ path: `/${name}.md`, bytes: new TextEncoder().encode(type.text) }]);
    if (project) void this.#desk.open(project);
  }

  async #take(files: readonly File[]): Promise<void> {
    const [first] = files;
    const tooLarge = files.find(({ size }) => size > largestFile);
    if (!first) return;
    if (tooLarge) return this.#desk.say(words.tooLarge(tooLarge.name), true);
    const read = await Promise.all(
      files.map(async (file) => ({ path: pathOf(file), bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const [one] = read;
    if (read.length === 1 && one && /\.docx$/i.test(one.path))
      return takeWordFile(this.#desk, one, () => void this.#import(one));
    if (read.length === 1 && one && Faces.isOne(one)) return this.#faces.take(one);
    if (read.length === 1 && one && /\.zip$/i.test(one.path)) return this.#unpack(one);
    this.#open(
      read.map(({ path, bytes }) => ({ path: `/${path}`, bytes })),
      first.name,
    );
  }

  async #import(file: StudioFile): Promise<void> {
    const { files, said } = await this.#desk.compiler.ask("import", file);
    const project = projectOf(files);
    if (!project) return this.#tell(words.nothingIn(file.path), said);
    void this.#desk.open(project);
    this.#tell(said === "" ? words.imported(file.path) : words.importNotes(file.path), said);
  }

  #tell(message: string, said: string): void {
    this.#desk.say(message);
    if (said !== "") showSaid(message, said);
  }

  async #unpack(file: StudioFile): Promise<void> {
    const { files, said } = await this.#desk.compiler.ask("unpack", file);
    if (said !== "") this.#desk.say(said, true);
    else this.#open(files, file.path);
  }

  #open(files: readonly StudioFile[], name: string): void {
    const project = projectOf(files);
    if (project) void this.#desk.open(project);
    else this.#desk.say(words.nothingIn(name), true);
  }
}

/** The path of a file in the folder that was chosen, without that folder; its name where files were. */
function pathOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath.split("/").slice(1).join("/") || name;
}
