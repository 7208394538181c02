import type { TextEdit } from "../../lsp/protocol.ts";
import { button, part } from "../../preview/page/dom.ts";
import { Screen } from "../../preview/page/screen.ts";
import type { OutputName } from "../../render/outputs.ts";
import type { StudioEvent, StudioFile } from "../protocol.ts";
import { Compiler, type CompilerEvents } from "./compiler.ts";
import type { Desk, Remedy } from "./desk.ts";
import { fillMenu } from "./dialogs.ts";
import { givesFolders } from "./disk.ts";
import { download, downloadMade } from "./download.ts";
import { Editor } from "./editor.ts";
import { editedText, pathOf } from "./elsewhere.ts";
import { Faces } from "./faces.ts";
import { FileList } from "./file-list.ts";
import { Form } from "./form.ts";
import { showHelp } from "./help.ts";
import { InPlace } from "./in-place.ts";
import { insert } from "./inserting.ts";
import { Keeper } from "./keeper.ts";
import { showKept, showVersions } from "./kept.ts";
import { insertionKeys, keyName } from "./keys.ts";
import { label } from "./labels.ts";
import { Opening } from "./opening.ts";
import { startingText } from "./payload.ts";
import { insertPictures } from "./pictures.ts";
import { filesOf, isText, languageCode, type Project, projectOf, textOf } from "./project.ts";
import { TextOutline } from "./text-outline.ts";
import { startToolbar } from "./toolbar.ts";
import { showOne, turn } from "./turning.ts";
import { words } from "./words.ts";
import { WorkerSource } from "./worker-source.ts";

/** Pixels of a window from which on there is room for the outline beside text and pages. */
const widest = 1_600;

/** Milliseconds without a move of the cursor after which the pages follow it. */
const resting = 150;

/** The studio: the text, its pages, and the compiler between them. */
export class Studio implements Desk {
  readonly compiler: Compiler;
  readonly #source: WorkerSource;
  readonly editor: Editor;
  readonly keeper: Keeper;
  readonly #files: FileList;
  readonly #opening: Opening;
  readonly #form: Form;
  readonly #inPlace: InPlace;
  readonly #faces: Faces;
  readonly #outline: TextOutline;
  #project: Project | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    label();
    this.keeper = new Keeper((message, isGrave) => {
      if (isGrave) this.say(message, true);
      else part("kept-said", HTMLElement).textContent = message;
    });
    this.#faces = new Faces(this);
    const events: CompilerEvents = {
      event: (event) => this.#hear(event),
      ready: (port) => this.#ready(port),
      died: (isStarted) => (isStarted ? this.say(words.broken, true) : this.say(words.diesAgain, true, this.#startAgain)),
      hangs: () => this.say(words.hangs, true, this.#startAgain),
    };
    this.compiler = new Compiler(events, () => this.#faces.all());
    this.#source = new WorkerSource(this.compiler);
    this.editor = new Editor(part("editor", HTMLElement), {
      changed: (path, text) => this.#typed(path, text),
      moved: (path, line, column) => this.#moved(path, line, column),
      elsewhere: (uri, edits) => this.#mendElsewhere(uri, edits),
      insert: (what) => insert(this, what),
      paste: (copied, place) => this.compiler.ask("paste", { copied, place }),
      files: (files) => void insertPictures(this, files),
      say: (message, isGrave) => this.say(message, isGrave),
    });
    this.#files = new FileList(part("files", HTMLSelectElement), (path) => this.show(path));
    this.#inPlace = new InPlace(this, () => void this.#saveFolder());
    this.#opening = new Opening(this, this.#faces, this.#inPlace);
    this.#outline = new TextOutline(this, part("text-outline", HTMLElement), part("outline-toggle", HTMLButtonElement));
    this.#form = new Form(this, part("form", HTMLElement), part("form-toggle", HTMLButtonElement));
    const screen = new Screen(this.#source);
    screen.view.zoom.set("width");
    screen.start();
    this.#buttons();
  }

  /** Starts with what was written last, or with a new document where there is none. */
  async start(): Promise<void> {
    this.say(words.starting, false);
    await Promise.all([this.compiler.start(), this.#openFirst()]);
    if (part("said", HTMLElement).textContent === words.starting) this.say("");
  }

  async #openFirst(): Promise<void> {
    const [last] = await this.keeper.documents();
    const kept = last && (await this.keeper.read(last.id));
    const project = kept ?? projectOf([{ path: "/report.md", bytes: await startingText() }]);
    // Somebody may have opened another meanwhile.
    if (project && !this.#project) await this.open(project);
  }

  /** Opens a document in the place of the one that is open, which is kept first. */
  async open(project: Project): Promise<void> {
    const isOurs = await this.keeper.hold(project);
    const opened = isOurs ? project : { ...project, id: crypto.randomUUID() };
    const isReplaced = this.#project !== undefined;
    this.#project = opened;
    this.editor.clear();
    this.#files.show(opened);
    this.show(opened.main);
    this.keeper.changed(opened);
    if (!isOurs) this.say(words.openElsewhere, true);
    if (isReplaced) {
      this.editor.view.focus();
      await this.compiler.restart();
    } else if (this.compiler.isReady) this.#opened(opened);
  }

  /** The document that is open. */
  get project(): Project | undefined {
    return this.#project;
  }

  /** Says something in the line below the text, with what can be done about it; what is grave is read out at once. */
  say(message: string, isGrave = false, remedy?: Remedy): void {
    const line = part("said", HTMLElement);
    line.setAttribute("role", isGrave ? "alert" : "status");
    line.textContent = message;
    line.className = isGrave ? "grave" : "";
    part("remedy", HTMLElement).replaceChildren(...(remedy ? [button({}, remedy.label, remedy.act)] : []));
  }

  readonly #startAgain: Remedy = {
    label: words.startAgain,
    act: () => {
      this.say("");
      void this.compiler.restart();
    },
  };

  /** A worker is there: it is told of the document that is open, if one is. */
  #ready(port: MessagePort): void {
    this.editor.connect(port);
    if (this.#project) this.#opened(this.#project);
  }

  #opened(project: Project): void {
    this.#files.show(project);
    this.#form.changed();
    this.compiler.put(filesOf(project));
    this.compiler.ask("follow", { path: project.main }).catch(() => {});
    this.show(this.editor.path === "" ? project.main : this.editor.path);
  }

  /** Shows a text of the document. */
  show(path: string): void {
    const project = this.#project;
    if (!project?.files.has(path) || !isText(path)) return;
    this.#files.mark(path);
    this.editor.show(path, textOf(project, path));
    this.editor.speak(languageCode(project));
    this.#outline.changed();
  }

  #typed(path: string, text: string): void {
    if (!this.#project || path === "") return;
    this.put([{ path, bytes: new TextEncoder().encode(text) }]);
  }

  /** Takes files as they are now. */
  put(files: readonly StudioFile[]): void {
    if (!this.#project) return;
    const all = new Map(this.#project.files);
    for (const { path, bytes } of files) all.set(path, bytes);
    const isNew = all.size !== this.#project.files.size;
    this.#project = { ...this.#project, files: all };
    if (isNew) this.#files.show(this.#project);
    if (files.some(({ path }) => path === this.#project?.main)) this.editor.speak(languageCode(this.#project));
    this.keeper.changed(this.#project);
    this.compiler.put(files);
    this.#form.changed();
    this.#outline.changed();
  }

  #moved(path: string, line: number, column: number): void {
    this.#outline.moved(line);
    clearTimeout(this.#following);
    this.#following = setTimeout(() => this.compiler.ask("reveal", { path, line, column }).catch(() => {}), resting);
  }

  #hear(event: StudioEvent): void {
    if (event.name === "go") {
      showOne("text");
      this.show(event.path);
      if (this.editor.path === event.path) this.editor.goTo(event.line, event.column);
    } else if (event.name === "lacking") void this.#faces.lacking(event.face);
    else if (event.name === "changed") this.#changed(event.files);
    else this.#source.hear(event);
  }

  /** Files were changed by what was asked for, and not by typing. */
  #changed(files: readonly StudioFile[]): void {
    for (const file of files) {
      if (file.path === this.editor.path) this.editor.become(new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes));
      else this.put([file]);
    }
  }

  /** A fix changes a file that is not shown. */
  #mendElsewhere(uri: string, edits: readonly TextEdit[]): void {
    const path = pathOf(uri);
    if (!this.#project) return;
    this.put([{ path, bytes: new TextEncoder().encode(editedText(textOf(this.#project, path), edits)) }]);
    this.say(words.mendedElsewhere(path.slice(1)));
  }

  #buttons(): void {
    const on = (id: string, act: () => void) => part(id, HTMLButtonElement).addEventListener("click", act);
    on("begin", () => void this.#opening.choose());
    on("open", () => this.#opening.pick());
    on("open-folder", () => this.#opening.pickFolder());
    on("kept", () => void showKept(this, () => this.#emptied()));
    if (innerWidth >= widest) this.#outline.open();
    on("versions", () => void showVersions(this));
    on("studio-help", showHelp);
    const insertions = insertionKeys.map(
      ([name, key]) => [words.insertions[name], () => insert(this, name), keyName(key)] as const,
    );
    fillMenu("insert-menu", insertions);
    fillMenu("save-menu", [
      ...keysOf(words.outputs).map((output) => [words.outputs[output], () => void this.#make(output)] as const),
      [words.folder, () => void this.#saveFolder()],
      ...(givesFolders() ? this.#inPlace.menu() : []),
    ]);
    part("dialog-close", HTMLButtonElement).addEventListener("click", () => part("dialog", HTMLDialogElement).close());
    for (const id of ["form-toggle", "outline-toggle", "insert"]) on(id, () => showOne("text"));
    for (const which of ["text", "pages"] as const) on(`show-${which}`, () => showOne(which));
    startToolbar(part("tools", HTMLElement), () => turn(this.editor));
    part("figure-file", HTMLInputElement).addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      void insertPictures(this, [...(target.files ?? [])]);
      target.value = "";
    });
    addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void this.#save();
    });
  }

  /** All that was kept is gone: what the window itself still holds goes with it. */
  #emptied(): void {
    this.#faces.forget();
    void this.#opening.begin("report");
  }

  async #make(output: OutputName): Promise<void> {
    const path = this.#project?.main;
    if (path !== undefined) await downloadMade(this, () => this.compiler.ask("make", { path, outputs: [output] }));
  }

  /** Saves the document in its folder, or as one file where it has none. */
  async #save(): Promise<void> {
    if (!(await this.#inPlace.save())) await this.#saveFolder();
  }

  async #saveFolder(): Promise<void> {
    const project = this.#project;
    if (!project) return;
    const bytes = await this.compiler.ask("pack", { files: filesOf(project) });
    const name = `${project.main.slice(1).replace(/\.md$/, "")}.zip`;
    download(name, bytes);
    await this.keeper.keep(true);
    this.say(words.made(name), false);
  }
}

function keysOf<Names extends object>(names: Names): readonly (keyof Names)[] {
  return Object.keys(names) as (keyof Names)[];
}
