import { memoryWorld } from "../../memory-world.ts";
import { portablePacking } from "../../portable-packing.ts";
import type { FileRead, World } from "../../world.ts";
import type { Payload, ShippedFile } from "../protocol.ts";

/** The folder in which the program finds its templates; no document can have a file there. */
const templates = "/masthead/templates";

/** The world of what the studio brings: templates and faces, unpacked, and the day of the machine. Rejects where the payload is damaged. */
export async function shippedWorld({ templates: packed, faces: packedFaces }: Payload): Promise<World> {
  const [json, ...faceBytes] = await Promise.all([packed, ...Object.values(packedFaces)].map(gunzip));
  const faces = new Map(Object.keys(packedFaces).map((key, index) => [key, faceBytes[index] ?? new Uint8Array()]));
  const shipped: readonly ShippedFile[] = JSON.parse(new TextDecoder().decode(json));
  const font = (key: string) => {
    const face = faces.get(key);
    if (!face) throw new Error(`the font ${key} is not here`);
    return face;
  };
  const bare: World = {
    read: () => ({ ok: false, reason: "missing" }),
    list: () => [],
    real: (path) => path,
    font,
    hasFont: (key) => faces.has(key),
    packing: portablePacking,
    templates: "/nowhere",
    today,
    sourceDate: () => undefined,
  };
  const texts = Object.fromEntries(shipped.map(({ path, text }) => [`${templates}/${path}`, text]));
  return { ...memoryWorld(texts, bare), ...readers(shipped), templates, today };
}

/** Reads our own files with what the build made of them, the same bytes each time. */
function readers(shipped: readonly ShippedFile[]): Pick<World, "read"> {
  const encoder = new TextEncoder();
  const read = new Map(
    shipped.map(({ path, text, packed }): [string, FileRead] => [
      `${templates}/${path}`,
      { ok: true, bytes: encoder.encode(text), ...(packed !== undefined && { packed: encoder.encode(packed) }) },
    ]),
  );
  return { read: (path) => read.get(path) ?? { ok: false, reason: "missing" } };
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
