import type { StudioEvent, StudioFile, StudioRequest, StudioRequests, ToldMessage } from "../protocol.ts";
import { payload, startWorker } from "./payload.ts";

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
  #worker: Worker | undefined;
  /** How often a worker was started or ended: a start that another has overtaken comes to nothing. */
  #turn = 0;
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
    for (let start = this.#starting; start; start = this.#starting) await start;
    return this.#send(name, request);
  }

  /** Whether there is a worker that can be told of files. */
  get isReady(): boolean {
    return this.#worker !== undefined && !this.#starting;
  }

  /** Tells of files as they are now. A worker that is still starting is told of all of them when it is ready. */
  put(files: readonly StudioFile[]): void {
    if (!this.#starting) this.#send("put", { files, gone: [] }).catch(() => {});
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    const first = window.firstWorker;
    window.firstWorker = undefined;
    const [worker, given] = await Promise.all([first ?? startWorker(), this.#faces().then(payload)]);
    if (turn !== this.#turn) return worker.terminate();
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ToldMessage>) => this.#hear(data));
    worker.addEventListener("error", () => worker === this.#worker && this.#died());
    const { port1, port2 } = new MessageChannel();
    const started = this.#send("start", given.payload, [port2, ...given.transfer]);
    // It answers in order: what is asked from here on waits there.
    this.#starting = undefined;
    this.#events.ready(port1);
    // One that was ended meanwhile, for another, is nobody's failure.
    await started.catch((error: unknown) => {
      if (turn === this.#turn) throw error;
    });
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
    this.#turn++;
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
