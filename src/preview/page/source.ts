import type { PreviewEvents, PreviewRequests } from "../protocol.ts";

/** Who listens to a source: a function for each event of the protocol, and for the connection itself. */
export type PreviewListener = { readonly [Name in keyof PreviewEvents]: (event: PreviewEvents[Name]) => void } & {
  /** Whether the source can be reached; while it cannot, it is tried again. */
  readonly connected: (reached: boolean) => void;
};

/** Paths that can be asked for. */
export type PreviewPath = keyof PreviewRequests;

/** Where pages and messages come from: a server, or the program itself in the same browser. */
export interface PreviewSource {
  /** Tells a listener of all events from now on, the newest state first. */
  listen(listener: PreviewListener): void;
  /** Asks for something; rejects where the source cannot be reached or refuses. */
  ask<Path extends PreviewPath>(
    path: Path,
    request: PreviewRequests[Path]["request"],
  ): Promise<PreviewRequests[Path]["answer"]>;
}
