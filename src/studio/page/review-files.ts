import { button, make } from "../../preview/page/dom.ts";
import type { StudioFile } from "../protocol.ts";
import { isPicture, isText } from "./project.ts";
import { words } from "./words.ts";

/** A file that came with somebody's changes: new, or in the place of another. */
export interface ReviewedFile extends StudioFile {
  /** As it is in the document. */
  readonly before?: Uint8Array | undefined;
  readonly take: () => void;
}

/** Characters of a new text that are shown of it. */
const shownOfText = 400;

/** Files that came with somebody's changes, each shown with its name and size until it was taken or refused. */
export class ReviewedFiles {
  /** The list of those that are left. */
  readonly dom = make("ul", { class: "review-files", "aria-label": words.filesLeft });
  readonly #left = new Map<string, { readonly file: ReviewedFile; readonly row: HTMLElement }>();
  readonly #addresses: string[] = [];

  /** `decided` is told whenever one was taken or refused. */
  constructor(files: readonly ReviewedFile[], decided: () => void) {
    for (const file of files) {
      const row = this.#row(file, decided);
      this.#left.set(file.path, { file, row });
      this.dom.append(row);
    }
  }

  /** How many are left. */
  get count(): number {
    return this.#left.size;
  }

  /** Takes those that are left, or refuses them. */
  endAll(isTaken: boolean): void {
    for (const { file } of [...this.#left.values()]) this.#end(file, isTaken);
  }

  #end(file: ReviewedFile, isTaken: boolean): void {
    this.#left.get(file.path)?.row.remove();
    this.#left.delete(file.path);
    if (this.#left.size === 0) for (const address of this.#addresses) URL.revokeObjectURL(address);
    if (isTaken) file.take();
  }

  #row(file: ReviewedFile, decided: () => void): HTMLElement {
    const name = file.path.slice(1);
    const end = (label: string, isTaken: boolean) =>
      button({ "aria-label": `${label}: ${name}` }, label, () => {
        this.#end(file, isTaken);
        decided();
      });
    return make(
      "li",
      {},
      ...(file.before
        ? [this.#shown(file.path, file.before, words.fileBefore), make("span", { "aria-hidden": "true" }, "→")]
        : []),
      this.#shown(file.path, file.bytes, file.before ? words.fileAfter : words.fileNew),
      make("span", {}, make("strong", {}, name), ` ${words.fileSize(file.bytes.length)}`),
      end(words.takeChange, true),
      end(words.refuseChange, false),
    );
  }

  /** What a file is: its picture, or its first words. */
  #shown(path: string, bytes: Uint8Array, about: string): HTMLElement {
    if (isPicture(path)) {
      const type = /svg$/i.test(path) ? "image/svg+xml" : /png$/i.test(path) ? "image/png" : "image/jpeg";
      const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
      this.#addresses.push(address);
      return make("img", { src: address, alt: `${about}: ${path.slice(1)}` });
    }
    const text = isText(path) ? new TextDecoder().decode(bytes.subarray(0, shownOfText)) : "";
    return make("pre", { tabindex: "0", "aria-label": `${about}: ${path.slice(1)}` }, text);
  }
}
