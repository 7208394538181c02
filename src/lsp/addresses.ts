import { join } from "../world.ts";

/** The path of a file's address; nothing for an address of another kind, such as a text that was never saved. */
export function pathOfAddress(uri: string): string | undefined {
  const [, host = "", path = ""] = /^file:\/\/([^/]*)(\/[^?#]*)/i.exec(uri) ?? [];
  if (path === "") return undefined;
  const decoded = percentDecoded(path);
  if (host !== "" && host !== "localhost") return `//${host}${decoded}`;
  return join(".", /^\/[a-z]:/i.test(decoded) ? decoded.slice(1) : decoded);
}

/** The address of a file by its path from a root. */
export function addressOfPath(path: string): string {
  const rooted = path.startsWith("/") ? path : `/${path}`;
  return `file://${rooted.split("/").map(encodeURIComponent).join("/")}`;
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
