import { part } from "../../preview/page/dom.ts";
import type { StudioFile } from "../protocol.ts";
import type { Compiler } from "./compiler.ts";
import { showChoices } from "./dialogs.ts";
import { type Project, projectOf } from "./project.ts";
import { words } from "./words.ts";

/** Bytes that a file may have that is opened. */
const largest = 50 * 1024 * 1024;

/** What comes in: new documents, Markdown, folders that are packed, Word files; by a button, or dropped. */
export class Opening {
  readonly #compiler: Compiler;
  readonly #opened: (project: Project) => void;
  readonly #say: (message: string, said: string) => void;

  /** `say` tells a message, and below it what the program said of a file. */
  constructor(compiler: Compiler, opened: (project: Project) => void, say: (message: string, said: string) => void) {
    this.#compiler = compiler;
    this.#opened = opened;
    this.#say = say;
    part("open-file", HTMLInputElement).addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      void this.#take([...(target.files ?? [])]);
      target.value = "";
    });
    addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
    addEventListener("drop", (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void this.#take(files);
    });
  }

  /** Asks which files to open. */
  pick(): void {
    part("open-file", HTMLInputElement).click();
  }

  /** Asks which type of document to begin. */
  async choose(): Promise<void> {
    const types = await this.#compiler.ask("types", null);
    showChoices(
      words.beginTitle,
      words.beginAbout,
      types.map(({ name, description }) => ({ name, about: description, choose: () => void this.begin(name) })),
    );
  }

  /** Begins a document of a type with its example. */
  async begin(name: string): Promise<void> {
    const type = (await this.#compiler.ask("types", null)).find((each) => each.name === name);
    const project = type && projectOf([{ path: `/${name}.md`, bytes: new TextEncoder().encode(type.text) }]);
    if (project) this.#opened(project);
  }

  async #take(files: readonly File[]): Promise<void> {
    const [first] = files;
    const tooLarge = files.find(({ size }) => size > largest);
    if (!first) return;
    if (tooLarge) return this.#say(words.tooLarge(tooLarge.name), "");
    const read = await Promise.all(
      files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const [one] = read;
    if (read.length === 1 && one && /\.docx$/i.test(one.path)) return this.#import(one);
    if (read.length === 1 && one && /\.zip$/i.test(one.path)) return this.#unpack(one);
    this.#open(
      read.map(({ path, bytes }) => ({ path: `/${path}`, bytes })),
      first.name,
    );
  }

  async #import(file: StudioFile): Promise<void> {
    const { files, said } = await this.#compiler.ask("import", file);
    const project = projectOf(files);
    if (!project) return this.#say(words.nothingIn(file.path), said);
    this.#opened(project);
    this.#say(said === "" ? words.imported(file.path) : words.importNotes(file.path), said);
  }

  async #unpack(file: StudioFile): Promise<void> {
    const { files, said } = await this.#compiler.ask("unpack", file);
    if (said !== "") this.#say(said, "");
    else this.#open(files, file.path);
  }

  #open(files: readonly StudioFile[], name: string): void {
    const project = projectOf(files);
    if (project) this.#opened(project);
    else this.#say(words.nothingIn(name), "");
  }
}
