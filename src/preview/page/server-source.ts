import type { PreviewEvents, PreviewRequests } from "../protocol.ts";
import type { PreviewListener, PreviewPath, PreviewSource } from "./source.ts";

/** Milliseconds before a lost connection is tried again: soon, then more rarely. */
const pauses = [250, 500, 1000, 2000, 5000];

/** The preview's own server: events come as server-sent events, requests are posted. */
export class ServerSource implements PreviewSource {
  #version = 0;
  #failures = 0;
  #events: EventSource | undefined;

  /** Connects, and again whenever the connection is lost, saying which version of the pages is here; a version that was missed is asked for the same way. */
  listen(listener: PreviewListener): void {
    this.#events?.close();
    const events = new EventSource(this.#version === 0 ? "/events" : `/events?version=${this.#version}`);
    this.#events = events;
    const on = <Name extends keyof PreviewEvents>(name: Name, act: (event: PreviewEvents[Name]) => void) =>
      events.addEventListener(name, ({ data }) => act(JSON.parse(data)));
    events.addEventListener("open", () => {
      this.#failures = 0;
      listener.connected(true);
    });
    events.addEventListener("error", () => {
      events.close();
      listener.connected(false);
      const pause = pauses[Math.min(this.#failures++, pauses.length - 1)];
      setTimeout(() => this.listen(listener), pause);
    });
    on("pages", (update) => {
      if (update.since !== undefined && update.since !== this.#version) return this.listen(listener);
      this.#version = update.version;
      listener.pages(update);
    });
    on("diagnostics", listener.diagnostics);
    on("status", listener.status);
    on("reveal", listener.reveal);
  }

  async ask<Path extends PreviewPath>(
    path: Path,
    request: PreviewRequests[Path]["request"],
  ): Promise<PreviewRequests[Path]["answer"]> {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return await response.json();
  }
}
