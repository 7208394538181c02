import { button, make } from "../../preview/page/dom.ts";
import type { FormField, FormValue } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** Milliseconds without a key after which a field is written into the text, or the form read anew from it. */
const quiet = 400;

/** What can be filled in. */
const controls = "input, select, textarea";

/**
 * The front matter as a form: what is filled in is written into the text, and what is written there is seen here, with what else stands in the
 * front matter left as it is.
 */
export class Form {
  readonly #desk: Desk;
  readonly #box: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus when somebody opened the form: the first field gets it, once there is one. */
  #asking: Element | null = null;

  /** `opener` is the button that opens and shuts it. */
  constructor(desk: Desk, box: HTMLElement, opener: HTMLButtonElement) {
    this.#desk = desk;
    this.#box = box;
    opener.addEventListener("click", () => {
      const isLeft = box.contains(document.activeElement);
      box.hidden = !box.hidden;
      opener.setAttribute("aria-expanded", String(!box.hidden));
      if (box.hidden && isLeft) desk.editor.view.focus();
      this.#asking = document.activeElement;
      if (!box.hidden) void this.#read();
    });
  }

  /** The text has changed: the form follows, unless somebody is filling it in. */
  changed(): void {
    if (this.#box.hidden || this.#box.contains(document.activeElement)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), quiet);
  }

  async #read(): Promise<void> {
    const path = this.#desk.project?.main;
    if (path === undefined) return;
    const fields = await this.#desk.compiler.ask("form", { path });
    if (this.#box.contains(document.activeElement)) return;
    const given = fields.filter(({ line, required }) => line !== undefined || required);
    const others = fields.filter((field) => !given.includes(field));
    const more = make("details", {}, make("summary", {}, words.moreFields), ...others.map((field) => this.#row(field)));
    const rest = others.length > 0 ? [more] : [];
    const none = fields.length === 0 ? [make("p", {}, words.noFields)] : [];
    this.#box.replaceChildren(...none, ...given.map((field) => this.#row(field)), ...rest);
    const first = this.#box.querySelector<HTMLElement>(controls);
    if (first && this.#asking === document.activeElement) first.focus();
    if (first) this.#asking = null;
  }

  #row(field: FormField): HTMLElement {
    const { name, description, example } = field;
    const about = make(
      "p",
      { id: `field-${name}-about`, class: "about" },
      description,
      example === undefined ? "" : ` ${words.example} ${example}`,
    );
    const control = this.#control(field);
    control.id = `field-${name}`;
    control.setAttribute("aria-describedby", about.id);
    const label = make(
      "label",
      { for: control.id },
      nameOf(name),
      field.required ? make("span", { class: "required" }, ` ${words.required}`) : "",
    );
    return make("div", { class: "field" }, label, control, about);
  }

  #control(field: FormField): HTMLElement {
    const { kind, name, line, values = [], value } = field;
    const text = Array.isArray(value) ? value.join("\n") : String(value ?? "");
    if (kind === "other") return button({}, words.inText, () => this.#goTo(line));
    if (kind === "choice") {
      const field = make("select", {}, ...["", ...values].map((each) => make("option", { value: each }, each)));
      field.value = text;
      field.addEventListener("change", () => this.#write(name, field.value === "" ? undefined : field.value));
      return field;
    }
    if (kind === "long" || kind === "lines") {
      const field = make("textarea", { rows: kind === "long" ? "5" : "3", spellcheck: "true" });
      field.value = text;
      this.#whenRested(field, () => this.#write(name, filledIn(field.value, kind)));
      return field;
    }
    const types = { flag: "checkbox", date: "date", number: "number", text: "text" } as const;
    const input = make("input", { type: types[kind], autocomplete: "off" });
    if (kind === "flag") {
      input.checked = value === true;
      input.addEventListener("change", () => this.#write(name, input.checked));
    } else {
      input.value = text;
      this.#whenRested(input, () => this.#write(name, input.value === "" ? undefined : input.value));
    }
    return input;
  }

  #whenRested(field: HTMLElement, act: () => void): void {
    let timer: ReturnType<typeof setTimeout>;
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(act, quiet);
    });
  }

  async #write(name: string, value: FormValue | undefined): Promise<void> {
    const path = this.#desk.project?.main;
    if (path === undefined) return;
    const text = await this.#desk.compiler.ask("fill", { path, name, value });
    if (text === undefined) return this.#desk.say(words.headBroken, true);
    if (this.#desk.editor.path === path) this.#desk.editor.become(text);
    else this.#desk.put([{ path, bytes: new TextEncoder().encode(text) }]);
  }

  #goTo(line: number | undefined): void {
    const { project, editor } = this.#desk;
    if (!project) return;
    this.#desk.show(project.main);
    editor.goTo(line ?? 2, 1);
  }
}

function filledIn(text: string, kind: "long" | "lines"): FormValue | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return undefined;
  return kind === "lines" ? lines.map((line) => line.trim()) : text;
}

/** "session-dates" as "Session dates". */
function nameOf(name: string): string {
  const text = name.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
