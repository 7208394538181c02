import type { PreviewListener, PreviewPath, PreviewSource } from "../../preview/page/source.ts";
import type { PreviewRequests } from "../../preview/protocol.ts";
import { resourceAddresses, type StudioEvent } from "../protocol.ts";
import type { Compiler } from "./compiler.ts";

/** Pages and messages that the worker makes. Fonts and pictures come as bytes, and get addresses that hold in this window alone. */
export class WorkerSource implements PreviewSource {
  readonly #compiler: Compiler;
  readonly #addresses = new Map<string, string>();
  #listener: PreviewListener | undefined;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  listen(listener: PreviewListener): void {
    this.#listener = listener;
  }

  /** Hands an event of the pages on. */
  hear(event: Extract<StudioEvent, { readonly resources: unknown }>): void {
    for (const { hash, type, bytes } of event.resources)
      this.#addresses.set(hash, URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type })));
    const listener = this.#listener;
    if (event.name === "pages") {
      const { css, changed, ...rest } = event.data;
      const pages = changed.map((page) => ({ ...page, html: this.#addressed(page.html) }));
      listener?.pages({ ...rest, css: this.#addressed(css), changed: pages });
    } else if (event.name === "diagnostics") listener?.diagnostics(event.data);
    else if (event.name === "status") listener?.status(event.data);
    else listener?.reveal(event.data);
  }

  async ask<Path extends PreviewPath>(
    path: Path,
    asked: PreviewRequests[Path]["request"],
  ): Promise<PreviewRequests[Path]["answer"]> {
    return (await this.#compiler.ask("screen", { path, asked })) as PreviewRequests[Path]["answer"];
  }

  #addressed(text: string): string {
    return text.replace(resourceAddresses, (_, hash: string) => this.#addresses.get(hash) ?? "");
  }
}
