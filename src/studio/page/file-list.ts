import { make } from "../../preview/page/dom.ts";
import { isText, type Project } from "./project.ts";

/** The files of the document that can be written in the editor, to choose from. */
export class FileList {
  readonly #field: HTMLSelectElement;

  constructor(field: HTMLSelectElement, chosen: (path: string) => void) {
    this.#field = field;
    field.addEventListener("change", () => chosen(field.value));
  }

  /** Lists the files of a document: itself first, then the others by their names. */
  show({ main, files }: Project): void {
    const others = [...files.keys()].filter((path) => path !== main && isText(path)).sort();
    const chosen = this.#field.value;
    this.#field.replaceChildren(...[main, ...others].map((path) => make("option", { value: path }, path.slice(1))));
    if (files.has(chosen)) this.#field.value = chosen;
  }

  /** Says which one is shown. */
  mark(path: string): void {
    this.#field.value = path;
  }
}
