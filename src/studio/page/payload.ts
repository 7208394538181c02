import type { Payload } from "../protocol.ts";

/** What the build has put into the page: each a script of no type that runs, whose text is base64. */
const inPage = (id: string): Uint8Array<ArrayBuffer> => {
  const letters = atob(document.getElementById(id)?.textContent?.trim() ?? "");
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
};

/** The program of the worker, unpacked. Rejects where it is damaged, or the browser is too old to unpack it. */
export async function workerProgram(): Promise<Blob> {
  const unpacked = new Blob([inPage("worker")]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Blob([await new Response(unpacked).arrayBuffer()], { type: "text/javascript" });
}

/** What the worker is given to start with, `chosen` files of faces with it. */
export function payload(chosen: readonly Uint8Array[]): Payload {
  const faces = [...document.querySelectorAll("script[data-face]")].map(
    ({ id }) => [id.replace(/^face-/, ""), inPage(id)] as const,
  );
  return { templates: inPage("templates"), faces: Object.fromEntries(faces), chosen };
}
