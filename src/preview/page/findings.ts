import type { DiagnosticsUpdate, FilePlace, ScreenDiagnostic } from "../protocol.ts";
import { button, counted, make } from "./dom.ts";
import type { MovedPlaces } from "./moved-places.ts";

/** What can be done about a message. */
export interface FindingActions {
  /** Show where it is on the pages. */
  readonly show: (finding: ScreenDiagnostic) => void;
  /** Open its place in an editor. */
  readonly open: (finding: ScreenDiagnostic) => void;
  readonly mend: (finding: ScreenDiagnostic, how: "mend" | "ignore") => void;
}

interface Rule {
  readonly said: string;
  readonly element: HTMLDetailsElement;
}

const severities = ["error", "warning", "suggestion"] as const;

/** How many messages of each severity there are. */
export type SeverityCounts = Readonly<Record<(typeof severities)[number], number>>;

/** The messages by rule: errors before warnings before suggestions, rules in the order of their first message. */
export class Findings {
  readonly #list: HTMLElement;
  readonly #actions: FindingActions;
  #findings: readonly ScreenDiagnostic[] = [];
  #current: number | undefined;
  /** The rules in the list, by severity and code, with what they say: one that says the same as before stays. */
  #rules: ReadonlyMap<string, Rule> = new Map();

  constructor(list: HTMLElement, actions: FindingActions) {
    this.#list = list;
    this.#actions = actions;
  }

  /** How many there are. */
  get counts(): SeverityCounts {
    const count = (severity: string) => this.#findings.filter((finding) => finding.severity === severity).length;
    return { error: count("error"), warning: count("warning"), suggestion: count("suggestion") };
  }

  /** Shows messages, which are of the pages in view or of a state before or after them. What had the focus has it again, or what stands in its place now. */
  update({ version, diagnostics }: DiagnosticsUpdate, pages: number): void {
    const buttons = () => [...this.#list.querySelectorAll<HTMLElement>("button")];
    const focused = buttons().findIndex((each) => each.matches(":focus"));
    const name = buttons()[focused]?.dataset.key;
    this.#findings = severities.flatMap((severity) => diagnostics.filter((finding) => finding.severity === severity));
    this.#select(undefined);
    this.#isAwaited = version < pages;
    const closed = new Set(
      [...this.#list.querySelectorAll("details:not([open])")].map((rule) => rule.getAttribute("data-code")),
    );
    const isOther = this.#renew(closed);
    if (focused < 0 || !isOther) return;
    const after = buttons();
    (after.find(({ dataset }) => dataset.key === name) ?? after[Math.min(focused, after.length - 1)] ?? this.#list).focus();
  }

  /** Pages have changed: until messages come that are of these, those that are known stay, each where the pages show it now. */
  wait(moved: MovedPlaces): void {
    this.#isAwaited = true;
    this.#findings = this.#findings.map((finding) => ({
      ...finding,
      shown: finding.shown.flatMap((place) => moved.of(place) ?? []),
    }));
  }

  /** Whether those that are of the pages have yet to come. */
  get isAwaited(): boolean {
    return this.#list.ariaBusy === "true";
  }

  set #isAwaited(isAwaited: boolean) {
    this.#list.ariaBusy = String(isAwaited);
  }

  /** The message that was gone to last. */
  get current(): ScreenDiagnostic | undefined {
    return this.#current === undefined ? undefined : this.#findings[this.#current];
  }

  /** Goes to the next message, or the one before. */
  step(by: 1 | -1): void {
    const { length } = this.#findings;
    if (length === 0) return;
    const next = this.#current === undefined ? (by > 0 ? 0 : length - 1) : (this.#current + by + length) % length;
    this.#select(next);
    const item = this.#list.querySelector<HTMLElement>(`[data-index="${next}"]`);
    item?.closest("details")?.setAttribute("open", "");
    item?.querySelector("button")?.focus();
  }

  #select(index: number | undefined): void {
    this.#list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    this.#current = index;
    if (index === undefined) return;
    this.#list.querySelector(`[data-index="${index}"]`)?.setAttribute("aria-current", "true");
    const finding = this.#findings[index];
    if (finding) this.#actions.show(finding);
  }

  /** Makes the rules that say something else than before; whether there are any. */
  #renew(closed: ReadonlySet<string | null>): boolean {
    const byRule = new Map<string, number[]>();
    for (const [index, { code, severity }] of this.#findings.entries()) {
      const key = `${severity} ${code}`;
      const known = byRule.get(key) ?? [];
      byRule.set(key, known);
      known.push(index);
    }
    this.#rules = new Map([...byRule].map(([key, indexes]) => [key, this.#known(key, indexes) ?? this.#rule(indexes, closed)]));
    const wanted = [...this.#rules.values()].map(({ element }) => element);
    const shown = this.#list.children;
    if (wanted.length > 0 && wanted.length === shown.length && wanted.every((each, at) => each === shown[at])) return false;
    this.#list.replaceChildren(...(wanted.length > 0 ? wanted : [make("p", { class: "nothing" }, "Nothing to mend.")]));
    return true;
  }

  #known(key: string, indexes: readonly number[]): Rule | undefined {
    const rule = this.#rules.get(key);
    return rule?.said === this.#saidOf(indexes) ? rule : undefined;
  }

  /** All that the list shows of messages, and where in it they stand. */
  #saidOf(indexes: readonly number[]): string {
    const said = indexes.map((index) => {
      const { message, help, place, canMend, canIgnore } = this.#findings[index] ?? {};
      return [index, message, help, place, canMend, canIgnore];
    });
    return JSON.stringify(said);
  }

  #rule(indexes: readonly number[], closed: ReadonlySet<string | null>): Rule {
    const first = this.#findings[indexes[0] ?? 0];
    const code = first?.code ?? "";
    const severity = first?.severity ?? "warning";
    const head = make(
      "summary",
      {},
      make("span", { class: `severity ${severity}` }, severity),
      make("h3", {}, code),
      make("span", { class: "count", "aria-label": counted(indexes.length, "message") }, String(indexes.length)),
    );
    const items = indexes.map((index) => this.#item(index));
    const rule = make("details", { class: "rule", "data-code": code }, head, make("ul", {}, ...items));
    rule.open = !closed.has(code);
    return { said: this.#saidOf(indexes), element: rule };
  }

  #item(index: number): HTMLElement {
    const finding = this.#findings[index];
    if (!finding) return make("li", {});
    const { message, help, place, canMend, canIgnore } = finding;
    // The item may outlive the pages that it was made for, and with them the number of its message.
    const now = () => this.#findings[index] ?? finding;
    const key = (what: string) => ({ "data-key": `${what} ${finding.code} ${message} ${place ? placeName(place) : ""}` });
    const actions = make("div", { class: "actions" });
    if (place)
      actions.append(
        button({ class: "place", title: "Open in the editor", ...key("open") }, placeName(place), () =>
          this.#actions.open(now()),
        ),
      );
    if (canMend) actions.append(button(key("mend"), "Mend", () => this.#actions.mend(now(), "mend")));
    if (canIgnore) actions.append(button(key("ignore"), "Ignore", () => this.#actions.mend(now(), "ignore")));
    const say = button({ class: "message", ...key("show") }, message, () => this.#select(index));
    const item = make("li", { class: finding.severity, "data-index": String(index) }, say);
    if (help !== undefined) item.append(make("p", { class: "help" }, help));
    item.append(actions);
    return item;
  }
}

/** "report.md:12:5", the file without its folders. */
export function placeName({ path, line, column }: FilePlace): string {
  return `${path.split("/").at(-1)}:${line}:${column}`;
}
