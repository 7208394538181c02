import type { Payload } from "../protocol.ts";

declare global {
  interface Window {
    /** The first worker, which `boot.ts` starts. */
    firstWorker?: Promise<Worker> | undefined;
  }
  interface Uint8ArrayConstructor {
    /** Not in every browser yet. */
    fromBase64?(text: string): Uint8Array<ArrayBuffer>;
  }
}

/** Starts a worker with the compiler. Rejects where its program is damaged, or the browser is too old to unpack it. */
export async function startWorker(): Promise<Worker> {
  const program = new Blob([await unpacked("worker")], { type: "text/javascript" });
  const address = URL.createObjectURL(program);
  const worker = new Worker(address);
  // Once it says something it has read its program.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

/** What the worker is given to start with, `chosen` files of faces with it; and what of that goes over to it. Rejects where it is damaged. */
export async function payload(chosen: readonly Uint8Array[]): Promise<{ payload: Payload; transfer: readonly Transferable[] }> {
  const ids = [...document.querySelectorAll("script[data-face]")].map(({ id }) => id);
  const [templates = new ArrayBuffer(0), ...faces] = await Promise.all(["templates", ...ids].map(unpacked));
  const named = ids.map((id, index) => [id.replace(/^face-/, ""), new Uint8Array(faces[index] ?? [])] as const);
  return {
    payload: { templates: new Uint8Array(templates), faces: Object.fromEntries(named), chosen },
    transfer: [templates, ...faces],
  };
}

/** The document that is begun where there is none yet. */
export async function startingText(): Promise<Uint8Array> {
  return new Uint8Array(await unpacked("starting"));
}

/** Comes when the browser has read all of the page. */
export async function parsed(): Promise<void> {
  if (document.readyState === "loading")
    await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
}

/** What the build has put into the page: each a script of no type that runs, whose text is base64, packed by gzip. */
export function unpacked(id: string): Promise<ArrayBuffer> {
  const packed = fromBase64(document.getElementById(id)?.textContent?.trim() ?? "");
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
