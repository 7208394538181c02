import type { StudioEvent, StudioRequest, StudioRequests, ToldMessage } from "../protocol.ts";
import { payload, workerProgram } from "./payload.ts";

/** What becomes of a request when its answer comes. */
interface Waiting {
  done(answer: unknown): void;
  failed(error: Error): void;
}

/** Who is told of what the worker says. */
export interface CompilerEvents {
  event(event: StudioEvent): void;
  /** A worker is ready, the first or one in the place of one that has died; it knows nothing of the document. `port` is where it speaks with an editor. */
  ready(port: MessagePort): void;
  /** The worker has died; another is being started. */
  died(): void;
}

/** Workers that may die one after another before it is said that the browser cannot run them. */
const mostStarts = 5;

/** The compiler, in a worker: asked by name, and started again when it dies. */
export class Compiler {
  readonly #events: CompilerEvents;
  readonly #waiting = new Map<number, Waiting>();
  #program: string | undefined;
  #worker: Worker | undefined;
  #last = 0;
  #starts = 0;

  constructor(events: CompilerEvents) {
    this.#events = events;
  }

  /** Starts it. Rejects where this browser cannot. */
  async start(): Promise<void> {
    this.#program ??= URL.createObjectURL(await workerProgram());
    this.#starts += 1;
    const worker = new Worker(this.#program);
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ToldMessage>) => this.#hear(data));
    worker.addEventListener("error", () => worker === this.#worker && void this.restart());
    const { port1, port2 } = new MessageChannel();
    await this.ask("start", payload(), [port2]);
    this.#starts = 0;
    this.#events.ready(port1);
  }

  /** Ends the worker, whatever it does, and starts another. */
  async restart(): Promise<void> {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of waiting) failed(new Error("the compiler has stopped"));
    this.#events.died();
    if (this.#starts < mostStarts) await this.start();
  }

  /** Asks for something; rejects where it is refused, or the worker dies. */
  ask<Name extends StudioRequest>(
    name: Name,
    request: StudioRequests[Name]["request"],
    transfer: Transferable[] = [],
  ): Promise<StudioRequests[Name]["answer"]> {
    const id = ++this.#last;
    return new Promise((done, failed) => {
      if (!this.#worker) return failed(new Error("the compiler is starting"));
      this.#waiting.set(id, { done: (answer) => done(answer as StudioRequests[Name]["answer"]), failed });
      this.#worker.postMessage({ id, name, request }, transfer);
    });
  }

  #hear(message: ToldMessage): void {
    if ("event" in message) {
      this.#events.event(message.event);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("refused" in message) waiting?.failed(new Error(message.refused));
    else waiting?.done(message.answer);
  }
}
