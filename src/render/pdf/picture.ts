import { areEqual } from "../../bytes.ts";
import type { ImageItem } from "../../layout/page.ts";
import { embedJpeg } from "./jpeg-object.ts";
import type { Kit } from "./kit.ts";
import { embedPng } from "./png-object.ts";

/** A raster image as an object of the file. */
export interface Picture {
  /** Its name among the resources of pages. */
  readonly name: string;
  /** A reference to its object. */
  readonly object: string;
  /** Whether what lies below shows through it. */
  readonly transparent: boolean;
}

/** The pictures of a document: each embedded once, however often it is drawn. */
export class Pictures {
  readonly #kit: Kit;
  readonly #known = new Map<Uint8Array, Picture>();
  readonly #byLength = new Map<number, { readonly bytes: Uint8Array; readonly picture: Picture }[]>();
  #count = 0;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** The picture of an item; the same bytes give the same picture. */
  of(item: ImageItem): Picture {
    const known = this.#known.get(item.bytes) ?? this.#equal(item.bytes) ?? this.#embed(item);
    this.#known.set(item.bytes, known);
    return known;
  }

  #equal(bytes: Uint8Array): Picture | undefined {
    return this.#byLength.get(bytes.length)?.find((entry) => areEqual(entry.bytes, bytes))?.picture;
  }

  #embed({ format, bytes }: ImageItem): Picture {
    this.#count += 1;
    const name = `I${this.#count}`;
    const picture =
      format === "jpeg"
        ? { name, object: embedJpeg(bytes, this.#kit), transparent: false }
        : { name, ...embedPng(bytes, this.#kit) };
    this.#byLength.set(bytes.length, [...(this.#byLength.get(bytes.length) ?? []), { bytes, picture }]);
    return picture;
  }
}
