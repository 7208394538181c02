import { Follow } from "../../preview/follow.ts";
import { Preview } from "../../preview/preview.ts";
import type { JumpAnswer, PaintTimes, PreviewRequests, Told } from "../../preview/protocol.ts";
import type { World } from "../../world.ts";
import { resourceAddress, resourceAddresses, type ScreenAsked, type StudioEvent, type StudioResource } from "../protocol.ts";

type Answer<Path extends keyof PreviewRequests> = PreviewRequests[Path]["answer"] | Promise<PreviewRequests[Path]["answer"]>;

/** A document whose pages are shown while it is written. */
export class Following {
  readonly #preview: Preview;
  readonly #follow: Follow;
  readonly #tell: (event: StudioEvent) => void;
  /** Fonts and pictures that the page has. */
  readonly #sent = new Set<string>();
  #times = { changedAt: 0, readAt: 0, doneAt: 0 };
  #painted: (() => void) | undefined;
  #sentVersion: number | undefined;

  constructor(path: string, world: World, tell: (event: StudioEvent) => void) {
    this.#tell = tell;
    this.#preview = new Preview({ path, world, choices: {}, address: resourceAddress });
    this.#follow = new Follow(this.#preview, {
      working: () => this.#say("working", "The pages are being laid out."),
      drawn: ({ changedAt, readAt, doneAt }) => {
        this.#times = { changedAt: changedAt ?? readAt, readAt, doneAt };
        return this.#drawn();
      },
      refreshed: () => {
        const data = this.#preview.diagnostics();
        this.#say("ready", data.stale ? "The pages wait for the text to be mended." : "The pages are those of the text.");
        tell({ name: "diagnostics", data, resources: [] });
      },
      watch: () => {},
    });
  }

  /** Something has changed in the files. */
  touch(): void {
    this.#follow
      .changed(performance.now())
      .catch((error: unknown) => this.#say("gone", `The pages could not be made: ${String(error)}`));
  }

  /** Ends it. */
  end(): void {
    this.#follow.end();
  }

  /** Marks on the pages what shows a place in a file. */
  reveal(place: { readonly path: string; readonly line: number; readonly column: number }): void {
    const data = this.#preview.shown(place);
    if (data) this.#tell({ name: "reveal", data, resources: [] });
  }

  /** Answers what the screen of the pages asks for. */
  answer<Path extends keyof PreviewRequests>({ path, asked }: ScreenAsked<Path>): Answer<Path> {
    return this.#answers[path](asked);
  }

  readonly #answers: { readonly [Path in keyof PreviewRequests]: (asked: PreviewRequests[Path]["request"]) => Answer<Path> } = {
    "/jump": ({ version, at }) => this.#goTo(this.#preview.written(version, at)),
    "/open": ({ version, diagnostic }) => this.#goTo(this.#preview.findingsOf(version)?.place(diagnostic)),
    "/mend": ({ version, diagnostic, how }) => this.#mend(version, diagnostic, how),
    "/ack": () => this.#ack(),
  };

  /** Sends what is new, and waits until it has been painted, or for a moment where nothing is painted. */
  async #drawn(): Promise<void> {
    const data = this.#preview.pagesSince(this.#sentVersion);
    if (!data) return;
    this.#sentVersion = data.version;
    const painted = new Promise<void>((done) => {
      this.#painted = done;
      setTimeout(done, longestPaint);
    });
    this.#tell({ name: "pages", data, resources: this.#newIn([data.css, ...data.changed.map(({ html }) => html)]) });
    await painted;
  }

  #newIn(texts: readonly string[]): readonly StudioResource[] {
    const hashes = new Set(texts.flatMap((text) => [...text.matchAll(resourceAddresses)].map(([, hash = ""]) => hash)));
    return [...hashes].flatMap((hash) => {
      const found = this.#sent.has(hash) ? undefined : this.#preview.resource(hash);
      this.#sent.add(hash);
      return found ? [{ hash, ...found }] : [];
    });
  }

  #say(state: "working" | "ready" | "gone", message: string): void {
    this.#tell({ name: "status", data: { state, message }, resources: [] });
  }

  #goTo(place: { readonly path: string; readonly line: number; readonly column: number } | undefined): JumpAnswer {
    if (!place) return { opened: false, message: "Nobody wrote this: the program made it, or the page has changed." };
    this.#tell({ name: "go", ...place });
    return { place, opened: true, message: `The cursor is in ${place.path.slice(1)}, line ${place.line}.` };
  }

  async #mend(version: number, id: number, how: "mend" | "ignore"): Promise<Told> {
    const findings = this.#preview.findingsOf(version);
    if (!findings) return { done: false, message: "The text has changed meanwhile: look at its messages again." };
    const changes = how === "mend" ? findings.mended(id) : await this.#preview.ignored(version, id);
    if (!changes) return { done: false, message: "This cannot be done from here: change it in the text." };
    this.#tell({ name: "changed", files: changes.map(({ path, after }) => ({ path, bytes: after })) });
    return { done: true, message: how === "mend" ? "It has been mended." : "A remark in the text says that it is ignored." };
  }

  #ack(): PaintTimes {
    this.#painted?.();
    const { changedAt, readAt, doneAt } = this.#times;
    const now = performance.now();
    return { read: readAt - changedAt, compiled: doneAt - changedAt, sent: doneAt - changedAt, painted: now - changedAt };
  }
}

/** Milliseconds for which messages wait for pages to be painted. */
const longestPaint = 150;
