import type {
  DiagnosticsUpdate,
  JumpAnswer,
  PagesUpdate,
  PreviewRequests,
  ScreenDiagnostic,
  ScreenPlace,
  StatusUpdate,
} from "../protocol.ts";
import { Announcer, summary } from "./announcer.ts";
import { counted, part } from "./dom.ts";
import { FindBar } from "./find-bar.ts";
import { Findings, placeName } from "./findings.ts";
import { Keys } from "./keys.ts";
import { LookChoice } from "./look.ts";
import { Outline } from "./outline.ts";
import { PagesView } from "./pages-view.ts";
import { Panels } from "./panels.ts";
import { shortcutsOf } from "./shortcuts.ts";
import type { PreviewPath, PreviewSource } from "./source.ts";
import { Thumbnails } from "./thumbnails.ts";
import { Times } from "./times.ts";
import { Toolbar } from "./toolbar.ts";
import { WordGauge } from "./word-gauge.ts";

/** Starts the screen in the page that `index.html` is, over a source of pages and messages. */
export function startScreen(source: PreviewSource): void {
  new Screen(source).start();
}

/** All that is around the pages, and what happens between them and their source. */
export class Screen {
  readonly view: PagesView;
  readonly toolbar: Toolbar;
  readonly panels = new Panels();
  readonly look = new LookChoice();
  readonly findBar: FindBar;
  readonly findings: Findings;
  readonly #source: PreviewSource;
  readonly #outline: Outline;
  readonly #thumbnails: Thumbnails;
  readonly #words = new WordGauge(part("words", HTMLElement));
  readonly #times = new Times();
  readonly #announcer = new Announcer();
  readonly #status = part("status", HTMLElement);
  readonly #banner = part("banner", HTMLElement);
  /** What the page is called before it shows a document. */
  readonly #name = document.title;
  #version = 0;
  #diagnosticsVersion = 0;
  #stale = false;
  #moving = 0;
  #reached = true;
  #state: StatusUpdate = { state: "working", message: "Starting" };

  constructor(source: PreviewSource) {
    this.#source = source;
    this.view = new PagesView(part("pages", HTMLElement), {
      clicked: (at) => this.jump(at),
      moved: () => this.#moved(),
    });
    this.toolbar = new Toolbar(this.view);
    this.findBar = new FindBar(this.view);
    this.#outline = new Outline(part("outline", HTMLElement), this.view);
    this.#thumbnails = new Thumbnails(part("thumbnails", HTMLElement), this.view);
    this.findings = new Findings(part("findings-list", HTMLElement), {
      show: (finding) => this.#show(finding),
      open: (finding) => this.#open(finding),
      mend: (finding, how) => this.mend(finding, how),
    });
    new Keys(
      shortcutsOf(this),
      () => this.findBar.open(),
      (by) => this.findBar.step(by),
    );
  }

  /** Listens to the source. */
  start(): void {
    this.#source.listen({
      pages: (update) => this.#pages(update),
      diagnostics: (update) => this.#diagnostics(update),
      status: (update) => {
        this.#state = update;
        this.#showStatus();
      },
      reveal: (place) => this.view.reveal("revealed", [place]),
      connected: (reached) => {
        this.#reached = reached;
        this.#showStatus();
      },
    });
  }

  /** Goes to where something on a page was written. */
  jump(at: ScreenPlace): void {
    this.#ask("/jump", { version: this.#version, at }, (answer) => this.#jumped(answer));
  }

  /** Goes to where what is selected, found or marked was written. */
  jumpFromMark(): void {
    const at = this.view.selected ?? this.view.marks.get("revealed")[0] ?? this.findBar.current;
    if (at) this.jump(at);
    else this.#announcer.answer("Select words on a page first, or find them.");
  }

  /** Mends what a message is about, or lets it be ignored. */
  mend({ id }: ScreenDiagnostic, how: "mend" | "ignore"): void {
    this.#ask("/mend", { version: this.#diagnosticsVersion, diagnostic: id, how }, ({ message }) =>
      this.#announcer.answer(message),
    );
  }

  /** Says something that was asked for. */
  say(text: string): void {
    this.#announcer.answer(text);
  }

  /** Takes marks away. */
  clear(): void {
    if (this.panels.uncover()) return;
    this.view.marks.set("revealed", []);
    this.findBar.clear();
  }

  #pages(update: PagesUpdate): void {
    this.#version = update.version;
    const title = update.title || "Untitled";
    document.title = `${title} – ${this.#name}`;
    part("title", HTMLElement).textContent = title;
    this.findings.wait(this.view.update(update));
    this.#thumbnails.update(update);
    this.#outline.update(update.outline);
    this.#times.made(update.times);
    this.findBar.refresh();
    // Two frames on, the pages have been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#painted(update.version)));
  }

  #painted(version: number): void {
    if (version === this.#version) this.#ask("/ack", { version }, (times) => this.#times.painted(times));
  }

  #diagnostics(update: DiagnosticsUpdate): void {
    this.#diagnosticsVersion = update.version;
    this.#stale = update.stale;
    if (update.words) this.#words.update(update.words);
    this.#times.checked(update.times);
    this.findings.update(update, this.#version);
    for (const severity of ["error", "warning", "suggestion"] as const)
      this.view.marks.set(
        severity,
        update.diagnostics.flatMap((finding) => (finding.severity === severity ? finding.shown : [])),
      );
    this.#summarize();
    this.#showStatus();
  }

  #summarize(): void {
    const { counts } = this.findings;
    const total = counts.error + counts.warning + counts.suggestion;
    const badge = part("findings-count", HTMLElement);
    badge.textContent = String(total);
    badge.className = counts.error > 0 ? "badge error" : total > 0 ? "badge" : "badge none";
    part("findings-toggle", HTMLButtonElement).setAttribute("aria-label", `Findings: ${total}`);
    if (this.view.count > 0 && !this.findings.isAwaited) this.#announcer.state(summary(this.view.count, counts));
  }

  #showStatus(): void {
    const { state, message } = this.#state;
    const lost = !this.#reached && state !== "ended";
    this.#status.textContent = lost ? "Connecting again …" : message;
    this.#status.className = lost ? "gone" : state;
    const banner = lost
      ? "The preview cannot be reached. These are the last pages that came; it is tried again."
      : this.#warning();
    this.#banner.hidden = banner === "";
    if (this.#banner.textContent !== banner) this.#banner.textContent = banner;
  }

  /** What those who read the pages have to know of them. */
  #warning(): string {
    const { state, message } = this.#state;
    if (state === "ended") return "The preview has ended. These are the last pages that it made.";
    if (state === "gone") return message;
    const { error } = this.findings.counts;
    return this.#stale ? `These pages are of an earlier state of the file, which now has ${counted(error, "error")}.` : "";
  }

  /** What follows the view, at most once a frame. */
  #moved(): void {
    this.#moving ||= requestAnimationFrame(() => {
      this.#moving = 0;
      const { top } = this.view;
      this.toolbar.showPage(top.page);
      this.#thumbnails.show(top.page);
      this.#outline.show(top);
    });
  }

  #show({ shown, message }: ScreenDiagnostic): void {
    this.view.reveal("revealed", shown);
    if (shown.length > 0) return;
    this.#announcer.answer(
      this.findings.isAwaited ? "What is wrong is being looked for again." : `No page shows this: ${message}`,
    );
  }

  #open({ id }: ScreenDiagnostic): void {
    this.#ask("/open", { version: this.#diagnosticsVersion, diagnostic: id }, (answer) => this.#jumped(answer));
  }

  /** Where no editor was told, the place is shown and copied. */
  async #jumped({ place, opened, message }: JumpAnswer): Promise<void> {
    this.#announcer.answer(message);
    if (opened || !place) return;
    const { path, line, column } = place;
    try {
      await navigator.clipboard.writeText(`${path}:${line}:${column}`);
      this.#announcer.answer(`${placeName(place)} is copied.`);
    } catch {
      this.#announcer.answer(`${path}:${line}:${column}`);
    }
  }

  #ask<Path extends PreviewPath>(
    path: Path,
    request: PreviewRequests[Path]["request"],
    then: (answer: PreviewRequests[Path]["answer"]) => void,
  ): void {
    this.#source.ask(path, request).then(then, () => {
      if (path !== "/ack") this.#announcer.answer("The preview could not be asked.");
    });
  }
}
