import { once } from "node:events";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import type { PreviewEvents, PreviewRequests } from "../../src/preview/protocol.ts";

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** An event, with its name. */
type Event = {
  readonly [Name in keyof PreviewEvents]: { readonly name: Name; readonly data: PreviewEvents[Name] };
}[keyof PreviewEvents];

/** Milliseconds in which something has to come. */
const patience = 30_000;

/** A client of a preview that can send what no browser would. */
export class Client {
  readonly port: number;
  readonly token: string;
  #cookie = "";

  constructor(address: string) {
    const url = new URL(address);
    this.port = Number(url.port);
    this.token = url.searchParams.get("token") ?? "";
  }

  /** Exchanges the token for the cookie, which all that it asks then has. */
  async enter(): Promise<Answer> {
    const answer = await this.send("GET", `/?token=${this.token}`);
    this.#cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    return answer;
  }

  /** Sends a request as it is given: the path is not cleaned. */
  async send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> {
    const response = await this.#open(method, path, headers, body);
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  }

  /** Asks for what the protocol has. */
  async ask<Path extends keyof PreviewRequests>(
    path: Path,
    body: PreviewRequests[Path]["request"],
  ): Promise<PreviewRequests[Path]["answer"]> {
    const { status, body: answer } = await this.send(
      "POST",
      path,
      { "content-type": "application/json" },
      JSON.stringify(body),
    );
    if (status !== 200) throw new Error(`${status} ${answer}`);
    return JSON.parse(answer);
  }

  /** Listens to events. */
  async listen(query = ""): Promise<Events> {
    const response = await this.#open("GET", `/events${query}`, {});
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${await text(response)}`);
    return new Events(response);
  }

  async #open(method: string, path: string, headers: OutgoingHttpHeaders, body?: string): Promise<IncomingMessage> {
    const all = { ...(this.#cookie !== "" && { cookie: this.#cookie }), ...headers };
    const asked = request({ host: "127.0.0.1", port: this.port, method, path, headers: all, agent: false });
    const answered = once(asked, "response");
    asked.end(body);
    const [response] = await answered;
    return response;
  }
}

/** Events as they come. */
export class Events {
  readonly #response: IncomingMessage;
  readonly #waiting: Event[] = [];
  #wake = () => {};
  #rest = "";

  constructor(response: IncomingMessage) {
    this.#response = response;
    response.setEncoding("utf8");
    response.on("error", () => {});
    response.on("data", (piece: string) => this.#take(piece));
  }

  /** The next event of a name that is as it should be; those before it are passed over. */
  async next<Name extends keyof PreviewEvents>(
    name: Name,
    isMeant: (data: PreviewEvents[Name]) => boolean = () => true,
  ): Promise<PreviewEvents[Name]> {
    for (;;) {
      for (let event = this.#waiting.shift(); event; event = this.#waiting.shift())
        if (isNamed(event, name) && isMeant(event.data)) return event.data;
      await new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error(`no more ${name} comes`)), patience);
        this.#wake = () => {
          clearTimeout(late);
          done();
        };
      });
    }
  }

  /** Goes away without a word. */
  vanish(): void {
    this.#response.destroy();
  }

  /** When the server has ended it. */
  async ended(): Promise<void> {
    if (!this.#response.closed) await once(this.#response, "close");
  }

  #take(piece: string): void {
    const blocks = (this.#rest + piece).split("\n\n");
    this.#rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (name !== undefined && data !== undefined) this.#waiting.push({ name, data: JSON.parse(data) } as Event);
    }
    this.#wake();
  }
}

function isNamed<Name extends keyof PreviewEvents>(
  event: Event,
  name: Name,
): event is Extract<Event, { readonly name: Name }> & { readonly data: PreviewEvents[Name] } {
  return event.name === name;
}
