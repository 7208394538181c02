import { button, make, part } from "../../preview/page/dom.ts";
import { Screen } from "../../preview/page/screen.ts";
import type { OutputName } from "../../render/outputs.ts";
import type { StudioEvent, StudioFile } from "../protocol.ts";
import { Compiler } from "./compiler.ts";
import { fillMenu, show, showChoices, showSaid } from "./dialogs.ts";
import { download } from "./download.ts";
import { Editor } from "./editor.ts";
import { FileList } from "./file-list.ts";
import { figure, type Insertion, insertion } from "./insertions.ts";
import { Keeper } from "./keeper.ts";
import { Opening } from "./opening.ts";
import { filesOf, freePath, isText, nameOf, type Project, textOf } from "./project.ts";
import { words } from "./words.ts";
import { WorkerSource } from "./worker-source.ts";

/** Milliseconds without a move of the cursor after which the pages follow it. */
const resting = 150;

/** The studio: the text, its pages, and the compiler between them. */
export class Studio {
  readonly #compiler: Compiler;
  readonly #source: WorkerSource;
  readonly #editor: Editor;
  readonly #keeper: Keeper;
  readonly #files: FileList;
  readonly #opening: Opening;
  #project: Project | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#keeper = new Keeper((message, isGrave) => {
      if (isGrave) this.say(message, true);
      else part("kept-said", HTMLElement).textContent = message;
    });
    this.#compiler = new Compiler({
      event: (event) => this.#hear(event),
      ready: (port) => this.#ready(port),
      died: () => this.say(words.broken, true),
    });
    this.#source = new WorkerSource(this.#compiler);
    this.#editor = new Editor(part("editor", HTMLElement), {
      changed: (path, text) => this.#typed(path, text),
      moved: (path, line, column) => this.#moved(path, line, column),
      elsewhere: () => {},
    });
    this.#files = new FileList(part("files", HTMLSelectElement), (path) => this.#show(path));
    this.#opening = new Opening(
      this.#compiler,
      (project) => void this.open(project),
      (message, said) => {
        this.say(message, said === "");
        if (said !== "") showSaid(message, said);
      },
    );
    const screen = new Screen(this.#source);
    screen.view.zoom.set("width");
    screen.start();
    this.#buttons();
  }

  /** Starts with what was written last, or with a new document where there is none. */
  async start(): Promise<void> {
    this.say(words.starting, false);
    await this.#compiler.start();
    const [last] = await this.#keeper.documents();
    const project = last && (await this.#keeper.read(last.id));
    if (project) await this.open(project);
    else await this.#opening.begin("report");
  }

  /** Opens a document in the place of the one that is open, which is kept first. */
  async open(project: Project): Promise<void> {
    const isOurs = await this.#keeper.hold(project);
    const opened = isOurs ? project : { ...project, id: crypto.randomUUID() };
    const isReplaced = this.#project !== undefined;
    this.#project = opened;
    this.#editor.clear();
    this.#keeper.changed(opened);
    if (!isOurs) this.say(words.openElsewhere, true);
    if (isReplaced) await this.#compiler.restart();
    else this.#opened(opened);
  }

  /** Says something in the line below the text; what is grave is read out at once. */
  say(message: string, isGrave: boolean): void {
    const line = part("said", HTMLElement);
    line.textContent = message;
    line.className = isGrave ? "grave" : "";
  }

  /** A worker is there: it is told of the document that is open, if one is. */
  #ready(port: MessagePort): void {
    this.#editor.connect(port);
    if (this.#project) this.#opened(this.#project);
  }

  #opened(project: Project): void {
    this.#files.show(project);
    void this.#compiler.ask("put", { files: filesOf(project), gone: [] });
    void this.#compiler.ask("follow", { path: project.main });
    this.#show(this.#editor.path === "" ? project.main : this.#editor.path);
  }

  #show(path: string): void {
    const project = this.#project;
    if (!project?.files.has(path) || !isText(path)) return;
    this.#files.mark(path);
    this.#editor.show(path, textOf(project, path));
  }

  #typed(path: string, text: string): void {
    if (!this.#project || path === "") return;
    this.#put([{ path, bytes: new TextEncoder().encode(text) }]);
  }

  /** Takes files as they are now. */
  #put(files: readonly StudioFile[]): void {
    if (!this.#project) return;
    const all = new Map(this.#project.files);
    for (const { path, bytes } of files) all.set(path, bytes);
    const isNew = all.size !== this.#project.files.size;
    this.#project = { ...this.#project, files: all };
    if (isNew) this.#files.show(this.#project);
    this.#keeper.changed(this.#project);
    this.#compiler.ask("put", { files, gone: [] }).catch(() => {});
  }

  #moved(path: string, line: number, column: number): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => this.#compiler.ask("reveal", { path, line, column }).catch(() => {}), resting);
  }

  #hear(event: StudioEvent): void {
    if (event.name === "go") {
      this.#show(event.path);
      if (this.#editor.path === event.path) this.#editor.goTo(event.line, event.column);
    } else if (event.name === "changed") this.#changed(event.files);
    else this.#source.hear(event);
  }

  /** Files were changed by what was asked for, and not by typing. */
  #changed(files: readonly StudioFile[]): void {
    for (const file of files) {
      if (file.path === this.#editor.path)
        this.#editor.become(new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes));
      else this.#put([file]);
    }
  }

  #buttons(): void {
    const on = (id: string, act: () => void) => part(id, HTMLButtonElement).addEventListener("click", act);
    on("begin", () => void this.#opening.choose());
    on("open", () => this.#opening.pick());
    on("kept", () => void this.#kept());
    on("versions", () => void this.#versions());
    on("studio-help", () => this.#help());
    fillMenu("insert-menu", [
      ...(Object.entries(words.insertions) as [Insertion | "figure", string][]).map(
        ([name, label]): readonly [string, () => void] => [label, () => this.#insert(name)],
      ),
    ]);
    fillMenu("save-menu", [
      ...(Object.entries(words.outputs) as [OutputName, string][]).map(([output, label]): readonly [string, () => void] => [
        label,
        () => void this.#make(output),
      ]),
      [words.folder, () => void this.#saveFolder()],
    ]);
    part("dialog-close", HTMLButtonElement).addEventListener("click", () => part("dialog", HTMLDialogElement).close());
    for (const which of ["text", "pages"] as const)
      on(`show-${which}`, () => {
        part("studio", HTMLElement).dataset.shown = which;
        for (const each of ["text", "pages"])
          part(`show-${each}`, HTMLButtonElement).setAttribute("aria-pressed", String(each === which));
      });
    part("figure-file", HTMLInputElement).addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.files) void this.#addFigure(target.files[0]);
    });
    addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void this.#saveFolder();
    });
  }

  #insert(what: Insertion | "figure"): void {
    if (what === "figure") part("figure-file", HTMLInputElement).click();
    else this.#editor.apply(insertion(this.#editor.view.state, what), what === "reference");
  }

  async #addFigure(file: File | undefined): Promise<void> {
    if (!file || !this.#project) return;
    const path = freePath(this.#project, `/figures/${file.name.replace(/[^\w.-]+/g, "-")}`);
    this.#put([{ path, bytes: new Uint8Array(await file.arrayBuffer()) }]);
    this.#editor.apply(figure(this.#editor.view.state, path.slice(1)));
  }

  async #make(output: OutputName): Promise<void> {
    if (!this.#project) return;
    this.say(words.making, false);
    try {
      const { files, said } = await this.#compiler.ask("make", { path: this.#project.main, outputs: [output] });
      for (const { path, bytes } of files) download(path, bytes);
      if (files.length > 0) this.say(words.made(files.map(({ path }) => path).join(", ")), false);
      else {
        this.say(words.notMade, true);
        showSaid(words.notMade, said);
      }
    } catch {
      this.say(words.broken, true);
    }
  }

  async #saveFolder(): Promise<void> {
    const project = this.#project;
    if (!project) return;
    const bytes = await this.#compiler.ask("pack", { files: filesOf(project) });
    const name = `${project.main.slice(1).replace(/\.md$/, "")}.zip`;
    download(name, bytes);
    await this.#keeper.keep(true);
    this.say(words.made(name), false);
  }

  async #kept(): Promise<void> {
    const documents = await this.#keeper.documents();
    const choices = documents.map(({ id, name, changed }) => ({
      name,
      about: new Date(changed).toLocaleString(),
      choose: async () => {
        const project = await this.#keeper.read(id);
        if (project) await this.open(project);
      },
      ...(id !== this.#project?.id && { drop: () => void this.#keeper.drop(id) }),
    }));
    const empty = button({ class: "danger" }, words.dropAll, () => void this.#empty());
    showChoices(words.keptTitle, choices.length === 0 ? words.noneKept : "", choices, empty);
  }

  async #empty(): Promise<void> {
    if (!confirm(words.reallyDropAll)) return;
    part("dialog", HTMLDialogElement).close();
    await this.#keeper.empty();
    await this.#opening.begin("report");
  }

  async #versions(): Promise<void> {
    const current = this.#project;
    if (!current) return;
    const versions = await this.#keeper.versions(current.id);
    const choices = versions.map(({ at, project }) => ({
      name: new Date(at).toLocaleString(),
      about: nameOf(project),
      choose: async () => {
        await this.#keeper.keep(true);
        await this.open(project);
        this.say(words.restored(new Date(at).toLocaleString()), false);
      },
    }));
    showChoices(words.versionsTitle, choices.length === 0 ? words.noVersions : "", choices);
  }

  #help(): void {
    const keys = words.keys.map(([key, about]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, about)));
    show(words.helpTitle, ...words.helpText.map((text) => make("p", {}, text)), make("dl", { class: "keys" }, ...keys));
  }
}
