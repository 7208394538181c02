import type { PreviewRequests, ScreenPlace } from "./protocol.ts";

/** Paths that can be asked for. */
export type PreviewPath = keyof PreviewRequests;

/** What is asked for at a path. */
export type PreviewRequest<Path extends PreviewPath> = PreviewRequests[Path]["request"];

type Readers = { readonly [Path in PreviewPath]: (body: Body) => PreviewRequest<Path> | undefined };

/** A record as JSON gives it. */
type Body = Readonly<Record<string, unknown>>;

const readers: Readers = {
  "/jump": ({ version, at }) => {
    const place = isRecord(at) ? placeOf(at) : undefined;
    return isCount(version) && place ? { version, at: place } : undefined;
  },
  "/open": ({ version, diagnostic }) => (isCount(version) && isCount(diagnostic) ? { version, diagnostic } : undefined),
  "/mend": ({ version, diagnostic, how }) =>
    isCount(version) && isCount(diagnostic) && (how === "mend" || how === "ignore") ? { version, diagnostic, how } : undefined,
  "/ack": ({ version }) => (isCount(version) ? { version } : undefined),
};

/** Whether anything can be asked for at a path. */
export function isPreviewPath(path: string): path is PreviewPath {
  return Object.hasOwn(readers, path);
}

/** What a body asks for at a path; nothing where it is not what the protocol says. */
export function readRequest<Path extends PreviewPath>(path: Path, body: unknown): PreviewRequest<Path> | undefined {
  return isRecord(body) ? readers[path](body) : undefined;
}

function placeOf({ page, item, start, end }: Body): ScreenPlace | undefined {
  return isCount(page) && isCount(item) && isCount(start) && isCount(end) ? { page, item, start, end } : undefined;
}

function isRecord(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
