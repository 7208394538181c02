import { memoryWorld } from "../../memory-world.ts";
import { portablePacking } from "../../portable-packing.ts";
import type { FileRead, World } from "../../world.ts";
import type { Payload, ShippedFile } from "../protocol.ts";

/** The folder in which the program finds its templates; no document can have a file there. */
const templates = "/masthead/templates";

/** The world of what the studio brings, templates and faces, and the day of the machine. Throws where the payload is damaged. */
export function shippedWorld({ templates: shipped, faces }: Payload): World {
  const font = (key: string) => {
    const face = faces[key];
    if (!face) throw new Error(`the font ${key} is not here`);
    return face;
  };
  const bare: World = {
    read: () => ({ ok: false, reason: "missing" }),
    list: () => [],
    real: (path) => path,
    font,
    hasFont: (key) => Object.hasOwn(faces, key),
    packing: portablePacking,
    templates: "/nowhere",
    today,
    sourceDate: () => undefined,
  };
  const files = filesOf(shipped);
  const bytes = [...files].map(([path, file]) => [path, file.bytes] as const);
  const read: World["read"] = (path) => files.get(path) ?? { ok: false, reason: "missing" };
  return { ...memoryWorld(Object.fromEntries(bytes), bare), read, templates, today };
}

/** Our own files with what the build made of them, by their paths. */
function filesOf(shipped: Uint8Array): ReadonlyMap<string, Extract<FileRead, { readonly ok: true }>> {
  const end = shipped.indexOf(0x0a);
  const entries: readonly ShippedFile[] = JSON.parse(new TextDecoder().decode(shipped.subarray(0, end)));
  let at = end + 1;
  const next = (length: number) => {
    at += length;
    return shipped.subarray(at - length, at);
  };
  return new Map(
    entries.map(({ path, length, packed }) => {
      const bytes = next(length);
      return [`${templates}/${path}`, { ok: true, bytes, ...(packed !== undefined && { packed: next(packed) }) }];
    }),
  );
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
