import type { DocumentIndex } from "../analysis/document-index.ts";
import { type Place, placeOf } from "../analysis/place.ts";
import type { Source } from "../source.ts";
import { folderOf, join } from "../world.ts";
import { readYamlFile } from "../yaml-file.ts";
import type { Desk } from "./desk.ts";
import { headEnd } from "./head-path.ts";
import { beginningOf, type Name } from "./names.ts";
import type { Study } from "./studies.ts";
import { tagUsesIn } from "./tag-uses.ts";

/** The fields, partials, annexes and types of a document, where each is given and used: what stands in several files. */
export function fileNames({ index }: Study, desk: Desk, folders: readonly string[]): readonly Name[] {
  if (!index) return [];
  const names = new NamesInFiles(index, desk, folders);
  return names.all();
}

class NamesInFiles {
  readonly #index: DocumentIndex;
  readonly #desk: Desk;
  readonly #folders: readonly string[];
  readonly #names = new Map<string, { readonly name: Name; readonly given: Place[]; readonly uses: Place[] }>();

  constructor(index: DocumentIndex, desk: Desk, folders: readonly string[]) {
    this.#index = index;
    this.#desk = desk;
    this.#folders = folders;
  }

  all(): readonly Name[] {
    const { documents, files } = this.#index;
    for (const { kind, path } of files) {
      if (kind === "partial") this.#entry("partial", stemOf(path)).given.push(beginningOf(path));
      if (kind === "annex") this.#entry("annex", path).given.push(beginningOf(path));
      if (kind === "fields") this.#fieldsFile(path);
    }
    const [main] = documents;
    const fields = main ? this.#fieldsOf(main.type) : new Map();
    for (const { kind, path } of files) if (kind === "template" || kind === "partial") this.#tags(path, fields, 0);
    for (const document of documents) this.#document(document.path, document.type);
    return [...this.#names.values()].map(({ name }) => name);
  }

  #entry(kind: Name["kind"], name: string) {
    const key = `${kind} ${name}`;
    const [given, uses]: [Place[], Place[]] = [[], []];
    const entry = this.#names.get(key) ?? { name: { kind, name, given, uses }, given, uses };
    this.#names.set(key, entry);
    return entry;
  }

  #fieldsOf(type: string) {
    return this.#desk.types.load(type, this.#folders)?.fields ?? new Map();
  }

  /** The names of the fields in a fields.yaml, at any depth; the type, where it is that of one. */
  #fieldsFile(path: string): void {
    const source = this.#desk.texts.sourceOf(path);
    const yaml = source && readYamlFile(source, () => {});
    if (!source || !yaml) return;
    this.#entry("type", folderOf(path).split("/").at(-1) ?? "").given.push(beginningOf(path));
    const look = (value: unknown, at: readonly (string | number)[], around: readonly string[]): void => {
      if (!Array.isArray(value)) return;
      for (const [number, entry] of value.entries()) {
        const name: unknown = typeof entry === "string" ? entry : Object(entry).name;
        if (typeof name !== "string") continue;
        const whole = [...around, name];
        const place = yaml.at(...at, number, ...(typeof entry === "string" ? [] : ["name"]));
        this.#entry("field", whole.join(".")).given.push(this.#place(source, place.start, place.end));
        look(Object(entry).fields, [...at, number, "fields"], whole);
        look(Object(Object(entry).items).fields, [...at, number, "items", "fields"], whole);
      }
    };
    look(Object(yaml.data).fields, ["fields"], []);
  }

  #tags(path: string, fields: Parameters<typeof tagUsesIn>[1], from: number): void {
    const source = this.#desk.texts.sourceOf(path);
    if (!source?.text.includes("{{")) return;
    for (const { kind, name, start, end } of tagUsesIn(source.text, fields, from))
      this.#entry(kind, name).uses.push(this.#place(source, start, end));
  }

  /** What front matter names, and the tags of a text. */
  #document(path: string, type: string): void {
    const source = this.#desk.texts.sourceOf(path);
    if (!source) return;
    for (const { name, place } of this.#index.fields) if (place.file === path) this.#entry("field", name).uses.push(place);
    this.#tags(path, this.#fieldsOf(type), 0);
    const head = source.text.slice(0, headEnd(source));
    const annexes = new Set(this.#index.files.filter(({ kind }) => kind === "annex").map((file) => file.path));
    for (const { 0: word, index } of head.matchAll(/(?<![\w./-])[\w./-]{1,200}\.\w{1,10}(?![\w./-])/g)) {
      const file = join(folderOf(path), word);
      if (annexes.has(file)) this.#entry("annex", file).uses.push(this.#place(source, index, index + word.length));
    }
    const [whole, sign = "", name = ""] = /^(type:[ \t]*["']?)([\w-]+)/m.exec(head) ?? [];
    const at = whole === undefined ? -1 : head.indexOf(whole);
    if (at >= 0) this.#entry("type", name).uses.push(this.#place(source, at + sign.length, at + sign.length + name.length));
  }

  #place(source: Source, start: number, end: number): Place {
    return placeOf({ source, start, end });
  }
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.hbs$/, "");
}
