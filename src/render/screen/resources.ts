import type { ImageItem } from "../../layout/page.ts";
import { remembered } from "../../memory.ts";
import type { ScreenMaterials } from "./screen.ts";

/** A file that pages name. */
export interface ScreenResource {
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Where the file of a hash is found. */
export type Address = (kind: "font" | "image", hash: string) => string;

/** Collects the files that pages name; the same bytes are one file. */
export class Resources {
  readonly all = new Map<string, ScreenResource>();
  readonly #materials: ScreenMaterials;

  constructor(materials: ScreenMaterials) {
    this.#materials = materials;
  }

  /** The address of a face. */
  font(key: string): string {
    return this.#enter("font", { type: "font/ttf", bytes: this.#materials.font(key) });
  }

  /** The address of a picture. */
  image({ format, bytes }: ImageItem): string {
    return this.#enter("image", { type: `image/${format}`, bytes });
  }

  /** Takes what another has collected. */
  add({ all }: Resources): void {
    for (const [hash, resource] of all) this.all.set(hash, resource);
  }

  #enter(kind: "font" | "image", resource: ScreenResource): string {
    const hash = remembered(this.#materials, hashOf, [resource.bytes], () => {});
    this.all.set(hash, resource);
    return this.#materials.address(kind, hash);
  }
}

/** A hash of 64 bits in hexadecimal: twice FNV-1a, begun differently. It tells files of one author apart and keeps no secret. */
function hashOf([bytes]: readonly [Uint8Array]): string {
  let one = 0x811c9dc5;
  let other = 0x1000193 ^ bytes.length;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x0100018b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
