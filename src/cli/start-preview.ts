import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { Follow, type RunTimes } from "../preview/follow.ts";
import { Preview } from "../preview/preview.ts";
import type { FilePlace, JumpAnswer, PaintTimes, StatusUpdate, Told } from "../preview/protocol.ts";
import type { World } from "../world.ts";
import { writeMended } from "./fix.ts";
import { nodeWorld } from "./node-world.ts";
import { packageRoot } from "./package-root.ts";
import { type Answers, type PreviewEvent, PreviewServer, type ServedFile } from "./preview-server.ts";
import { startWatching, type Watcher } from "./watch.ts";

/** What is previewed, and how. */
export interface StartPreview {
  readonly path: string;
  /** Where the files are: those of the machine, if nothing else is said; an editor puts the texts that are open in it before them. */
  readonly world?: World;
  readonly as?: string;
  readonly variant?: string;
  readonly templates?: readonly string[];
  /** Any that is free, if none is given. */
  readonly port?: number;
  /** Milliseconds between two looks at the files, where the system does not tell of changes. */
  readonly poll?: number;
  /** Opens an editor at a place; answers whether it could. Without it places are only shown. */
  open?(place: FilePlace): boolean | Promise<boolean>;
  /** Told what a person should know: that the system watches no more folders, that something has failed. */
  said?(message: string): void;
}

/** A preview that is running. */
export interface RunningPreview {
  /** With the token: to be opened in a browser. */
  readonly address: string;
  /** Shows a place of a file in every browser that looks on. */
  reveal(place: FilePlace): void;
  /** The world has changed otherwise than by a file of the machine. */
  touch(): void;
  close(): Promise<void>;
}

/** The port is another program's, or may not be had. Its message is for people. */
export class PortTaken extends Error {}

/** Starts a preview of a document. Rejects with `PortTaken` where the port cannot be had. */
export async function startPreview(options: StartPreview): Promise<RunningPreview> {
  const running = new Running(options);
  await running.start();
  return running;
}

const page = `${packageRoot}/dist/preview`;

/** The page that shows a preview, as the build made it. */
const pageFiles: ReadonlyMap<string, readonly [name: string, type: string]> = new Map([
  ["/", ["index.html", "text/html; charset=utf-8"]],
  ["/app.js", ["app.js", "text/javascript; charset=utf-8"]],
  ["/app.css", ["app.css", "text/css; charset=utf-8"]],
]);

/** What browsers ask for by themselves. */
const icon: ServedFile = { type: "image/x-icon", bytes: new Uint8Array() };

class Running implements RunningPreview {
  address = "";
  readonly #options: StartPreview;
  readonly #preview: Preview;
  readonly #server: PreviewServer;
  readonly #follow: Follow;
  readonly #watcher: Watcher;
  /** When files were last begun to be read (`Date.now()`): what is saved after that is seen. */
  #readSince = Date.now();
  #status: StatusUpdate = { state: "working", message: "The document is being laid out." };
  /** Of each version that was sent to screens lately: when its file changed, was read, and was laid out and sent. */
  readonly #times = new Map<number, Times>();
  /** The version of which somebody waits to hear that it has been painted. */
  #awaited: { readonly version: number; readonly done: () => void } | undefined;

  constructor(options: StartPreview) {
    const { path, world = nodeWorld(), as, variant, templates } = options;
    const choices = {
      ...(as !== undefined && { as }),
      ...(variant !== undefined && { variant }),
      ...(templates !== undefined && { templates }),
    };
    this.#options = options;
    this.#preview = new Preview({ path, world, choices, address: (kind, hash) => `/${kind}/${hash}` });
    this.#server = new PreviewServer({
      file: (name) => this.#file(name),
      newest: (version) => this.#newest(version),
      answer: this.#answers,
    });
    this.#follow = new Follow(this.#preview, {
      working: () => {
        this.#readSince = Date.now();
        this.#tellStatus("working", "The document is being laid out.");
      },
      drawn: (times) => this.#drawn(times),
      refreshed: () => this.#refreshed(),
      watch: (files) => this.#watcher.watch(files, this.#readSince),
    });
    this.#watcher = startWatching((_, at) => this.#changed(at), {
      early: true,
      poll: options.poll,
      fellBack: (reason) =>
        options.said?.(`The system watches no more folders (${reason}): files are looked at from time to time.`),
    });
  }

  async start(): Promise<void> {
    const { path, port = 0 } = this.#options;
    try {
      this.address = await this.#server.listen(port);
    } catch (error) {
      this.#watcher.close();
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EADDRINUSE") throw new PortTaken(`Port ${port} is in use: name another one, or none.`);
      if (code === "EACCES") throw new PortTaken(`Port ${port} may not be used: name one above 1023, or none.`);
      throw error;
    }
    this.#watcher.watch([path]);
    this.#changed(undefined);
  }

  reveal(place: FilePlace): void {
    const shown = this.#preview.shown({ ...place, path: this.#nameOf(place.path) });
    if (shown) this.#server.tell({ name: "reveal", data: shown });
  }

  touch(): void {
    this.#changed(performance.now());
  }

  async close(): Promise<void> {
    this.#follow.end();
    this.#watcher.close();
    this.#tellStatus("ended", "The preview has been ended.");
    await this.#server.close();
  }

  readonly #answers: Answers = {
    "/jump": ({ version, at }) => this.#goTo(this.#preview.written(version, at)),
    "/open": ({ version, diagnostic }) => this.#goTo(this.#preview.findingsOf(version)?.place(diagnostic)),
    "/mend": ({ version, diagnostic, how }) => this.#mend(version, diagnostic, how),
    "/ack": ({ version }) => this.#painted(version),
  };

  #changed(at: number | undefined): void {
    this.#follow.changed(at).catch((error: unknown) => this.#options.said?.(`The preview has failed: ${String(error)}`));
  }

  /** Tells screens of the pages; resolves when one of them has painted these, or seems to be in the background, where nothing is painted. */
  async #drawn({ changedAt, readAt, doneAt }: RunTimes): Promise<void> {
    const version = this.#preview.pagesVersion;
    this.#times.set(version, { changedAt: changedAt ?? readAt, readAt, doneAt, sentAt: performance.now() });
    for (const known of this.#times.keys()) if (known < version - 20) this.#times.delete(known);
    if (!this.#server.tellPages((known) => this.#preview.pagesSince(known))) return;
    await new Promise<void>((done) => {
      setTimeout(done, longestPaint);
      this.#awaited = { version, done };
    });
  }

  #refreshed(): void {
    const isThere = this.#preview.isThere;
    const shown = visible(this.#options.path);
    this.#tellStatus(
      isThere ? "ready" : "gone",
      isThere ? "The pages are those of the file." : `${shown} is not there: it is waited for.`,
    );
    this.#server.tell({ name: "diagnostics", data: this.#preview.diagnostics() });
  }

  #tellStatus(state: StatusUpdate["state"], message: string): void {
    this.#status = { state, message };
    this.#server.tell({ name: "status", data: this.#status });
  }

  /** A screen that comes later than the change counts from when it came. */
  #newest(version: number | undefined): readonly PreviewEvent[] {
    const status: PreviewEvent = { name: "status", data: this.#status };
    const pages = this.#preview.pagesSince(version);
    const now = performance.now();
    if (pages) this.#times.set(pages.version, { changedAt: now, readAt: now, doneAt: now, sentAt: now });
    const diagnostics: PreviewEvent = { name: "diagnostics", data: this.#preview.diagnostics() };
    return [status, ...(pages ? [{ name: "pages", data: pages } as const] : []), diagnostics];
  }

  #file(path: string): ServedFile | undefined {
    if (path === "/favicon.ico") return icon;
    const own = pageFiles.get(path);
    if (own) return { type: own[1], bytes: readFileSync(`${page}/${own[0]}`) };
    const [, hash] = /^\/(?:font|image)\/([0-9a-f]{1,64})$/.exec(path) ?? [];
    return hash === undefined ? undefined : this.#preview.resource(hash);
  }

  async #goTo(place: FilePlace | undefined): Promise<JumpAnswer> {
    if (!place) return { opened: false, message: "Nobody wrote this: the program made it, or the page has changed." };
    const opened = (await this.#options.open?.(place)) ?? false;
    const where = `${visible(place.path)}, line ${place.line}, column ${place.column}`;
    return { place, opened, message: opened ? `The editor shows ${where}.` : where };
  }

  async #mend(version: number, id: number, how: "mend" | "ignore"): Promise<Told> {
    const findings = this.#preview.findingsOf(version);
    if (!findings) return { done: false, message: "The document has changed meanwhile: look at its messages again." };
    const changes = how === "mend" ? findings.mended(id) : await this.#preview.ignored(version, id);
    if (!changes) return { done: false, message: "This cannot be done from here: change it in the file." };
    const failure = writeMended(changes);
    if (failure) return { done: false, message: failure.message };
    return {
      done: true,
      message: how === "mend" ? "The file has been mended." : "A remark in the file says that it is ignored.",
    };
  }

  #painted(version: number): PaintTimes {
    if (this.#awaited?.version === version) this.#awaited.done();
    const times = this.#times.get(version);
    const now = performance.now();
    const { changedAt, readAt, doneAt, sentAt } = times ?? { changedAt: now, readAt: now, doneAt: now, sentAt: now };
    return { read: readAt - changedAt, compiled: doneAt - changedAt, sent: sentAt - changedAt, painted: now - changedAt };
  }

  /** The name by which the document reads a file: editors know files by their whole path. */
  #nameOf(path: string): string {
    return [...this.#preview.files].find((name) => resolve(name) === resolve(path)) ?? path;
  }
}

/** Milliseconds for which messages wait for pages to be painted: what is worked out meanwhile would keep the answer waiting. */
const longestPaint = 150;

/** When what happened with a version, by `performance.now()`. */
interface Times {
  readonly changedAt: number;
  readonly readAt: number;
  readonly doneAt: number;
  readonly sentAt: number;
}
