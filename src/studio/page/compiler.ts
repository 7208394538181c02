import type { StudioEvent, StudioFile, StudioRequest, StudioRequests, ToldMessage } from "../protocol.ts";
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
  /** The worker has ended; whether another is being started. */
  died(isStarted: boolean): void;
  /** The worker has said nothing for long, though it was asked. */
  hangs(): void;
}

/** Workers that may die within a minute before it is said that this document or this browser ends them all. */
const mostDeaths = 5;

/** Milliseconds for which a worker that was asked may say nothing. */
const patience = 20_000;

/** What becomes of a request when the worker ends before its answer. */
export class CompilerStopped extends Error {
  constructor() {
    super("the compiler has stopped");
  }
}

/** The compiler, in a worker: asked by name, and started again when it dies. */
export class Compiler {
  readonly #events: CompilerEvents;
  readonly #faces: () => Promise<readonly Uint8Array[]>;
  readonly #waiting = new Map<number, Waiting>();
  /** What those wait for who ask while there is no worker. */
  #starting: Promise<void> | undefined;
  #program: string | undefined;
  #worker: Worker | undefined;
  #last = 0;
  #deaths: readonly number[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** `faces` gives files of faces beside those that the studio brings. */
  constructor(events: CompilerEvents, faces: () => Promise<readonly Uint8Array[]>) {
    this.#events = events;
    this.#faces = faces;
  }

  /** Starts it. Rejects where this browser cannot. */
  start(): Promise<void> {
    this.#starting = this.#start();
    return this.#starting;
  }

  /** Ends the worker, whatever it does, and starts another. */
  async restart(): Promise<void> {
    this.#end();
    await this.start();
  }

  /** Asks for something, once there is a worker that answers; rejects where it is refused, or the worker dies. */
  async ask<Name extends StudioRequest>(
    name: Name,
    request: StudioRequests[Name]["request"],
  ): Promise<StudioRequests[Name]["answer"]> {
    await this.#starting;
    return this.#send(name, request);
  }

  /** Tells of files as they are now. A worker that is still starting is told of all of them when it is ready. */
  put(files: readonly StudioFile[]): void {
    if (!this.#starting) this.#send("put", { files, gone: [] }).catch(() => {});
  }

  async #start(): Promise<void> {
    this.#program ??= URL.createObjectURL(await workerProgram());
    const worker = new Worker(this.#program);
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ToldMessage>) => this.#hear(data));
    worker.addEventListener("error", () => worker === this.#worker && this.#died());
    const { port1, port2 } = new MessageChannel();
    await this.#send("start", payload(await this.#faces()), [port2]);
    this.#starting = undefined;
    this.#events.ready(port1);
  }

  #died(): void {
    this.#end();
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => at > now - 60_000), now];
    const isStarted = this.#deaths.length < mostDeaths;
    this.#events.died(isStarted);
    if (isStarted) this.start().catch(() => this.#events.died(false));
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    clearTimeout(this.#patience);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of waiting) failed(new CompilerStopped());
  }

  #send<Name extends StudioRequest>(
    name: Name,
    request: StudioRequests[Name]["request"],
    transfer: Transferable[] = [],
  ): Promise<StudioRequests[Name]["answer"]> {
    const id = ++this.#last;
    return new Promise((done, failed) => {
      if (!this.#worker) return failed(new CompilerStopped());
      this.#waiting.set(id, { done: (answer) => done(answer as StudioRequests[Name]["answer"]), failed });
      this.#worker.postMessage({ id, name, request }, transfer);
      if (this.#waiting.size === 1) this.#wait();
    });
  }

  #hear(message: ToldMessage): void {
    this.#wait();
    if ("event" in message) {
      this.#events.event(message.event);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("refused" in message) waiting?.failed(new Error(message.refused));
    else waiting?.done(message.answer);
  }

  /** The worker has said something, or is asked anew: it has its time again. */
  #wait(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.#waiting.size > 0) this.#events.hangs();
    }, patience);
  }
}
