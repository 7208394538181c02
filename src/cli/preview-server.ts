import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { PreviewEvents, PreviewRequests } from "../preview/protocol.ts";
import { isPreviewPath, type PreviewPath, type PreviewRequest, readRequest } from "../preview/requests.ts";
import { Access, safeHeaders } from "./preview-access.ts";

/** A file that is served: there are no others, whatever a path says. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a server serves. */
export interface Served {
  /** A file by its path, which begins with a slash. */
  file(path: string): ServedFile | undefined;
  /** What a screen is told first that has the pages of a version, or none. */
  newest(version: number | undefined): readonly PreviewEvent[];
  /** Answers what a screen asks for. */
  readonly answer: Answers;
}

/** Answers by path. */
export type Answers = {
  readonly [Path in PreviewPath]: (
    request: PreviewRequest<Path>,
  ) => PreviewRequests[Path]["answer"] | Promise<PreviewRequests[Path]["answer"]>;
};

/** An event, with its name. */
export type PreviewEvent = {
  readonly [Name in keyof PreviewEvents]: { readonly name: Name; readonly data: PreviewEvents[Name] };
}[keyof PreviewEvents];

/** Screens that may look on at once. */
const mostScreens = 8;

/** Bytes that a request may have. */
const largestRequest = 16_384;

/** Bytes that may wait for a screen that takes nothing: those of the largest document, some times over. Then it has to begin anew. */
const mostWaiting = 50_000_000;

/** Milliseconds after which a screen that is told nothing is told so, lest the connection be taken for dead. */
const heartbeat = 15_000;

/** Serves a preview to browsers of this machine. */
export class PreviewServer {
  readonly #served: Served;
  readonly #server: Server;
  readonly #screens = new Set<Screen>();
  #access: Access | undefined;

  constructor(served: Served) {
    this.#served = served;
    this.#server = createServer((request, response) => {
      try {
        this.#handle(request, response);
      } catch {
        if (!response.headersSent) refuse(response, 500, "That has failed.");
      }
    });
    this.#server.requestTimeout = 10_000;
  }

  /** The address, with the token, once it listens. Rejects with the system's error where the port cannot be had; 0 is any. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((done, fail) => {
      this.#server.once("error", fail).listen({ port, host: "127.0.0.1" }, done);
    });
    const address = this.#server.address();
    this.#access = new Access(typeof address === "object" && address ? address.port : port);
    return this.#access.address;
  }

  /** Tells every screen. */
  tell(event: PreviewEvent): void {
    for (const screen of this.#screens) screen.send(event);
  }

  /** Tells every screen what is new since the pages that it has; gives whether there was one to be told. */
  tellPages(since: (version: number | undefined) => PreviewEvents["pages"] | undefined): boolean {
    let isTold = false;
    for (const screen of this.#screens) {
      const data = since(screen.version);
      if (!data || data.version === screen.version) continue;
      screen.send({ name: "pages", data });
      isTold = true;
    }
    return isTold;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    for (const screen of this.#screens) screen.end();
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    this.#server.closeAllConnections();
    await closed;
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const access = this.#access;
    response.on("error", () => {});
    const url = urlOf(request);
    if (!access || !url || !access.isOwn(request.headers)) return void refuse(response, 403, "This is not for you.");
    const token = url.searchParams.get("token");
    if (request.method === "GET" && url.pathname === "/" && token !== null && access.isToken(token)) {
      response.writeHead(303, { ...safeHeaders, "Set-Cookie": access.cookie, Location: "/" }).end();
      return;
    }
    if (!access.isKnown(request.headers))
      return void refuse(response, 403, "Open the address that the program has printed, with its token.");
    if (request.method === "POST") return void this.#post(url.pathname, request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return void refuse(response, 405, "Only GET, HEAD and POST are answered.", { Allow: "GET, HEAD, POST" });
    if (url.pathname === "/events" && request.method === "GET") return void this.#listen(url, response);
    const file = this.#served.file(url.pathname);
    if (!file) return void refuse(response, 404, "There is nothing here.");
    response.writeHead(200, { ...safeHeaders, "Content-Type": file.type, "Content-Length": file.bytes.length });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  }

  #listen(url: URL, response: ServerResponse): void {
    if (this.#screens.size >= mostScreens)
      return void refuse(response, 503, `${mostScreens} windows show this document already: close one of them.`);
    response.writeHead(200, { ...safeHeaders, "Content-Type": "text/event-stream", Connection: "keep-alive" });
    const version = /^\d{1,15}$/.test(url.searchParams.get("version") ?? "")
      ? Number(url.searchParams.get("version"))
      : undefined;
    const screen = new Screen(response, version);
    this.#screens.add(screen);
    response.on("close", () => {
      screen.end();
      this.#screens.delete(screen);
    });
    for (const event of this.#served.newest(version)) screen.send(event);
  }

  #post(path: string, request: IncomingMessage, response: ServerResponse): void {
    if (!isPreviewPath(path)) return void refuse(response, 404, "There is nothing to be asked for here.");
    if (!/^application\/json\b/.test(request.headers["content-type"] ?? ""))
      return void refuse(response, 415, "A request is JSON (application/json).");
    const pieces: Buffer[] = [];
    let length = Number(request.headers["content-length"] ?? 0);
    const isTooLong = () => length > largestRequest;
    const refuseLong = () => {
      if (response.headersSent) return;
      refuse(response, 413, `A request has at most ${largestRequest} bytes.`, { Connection: "close" });
      response.once("finish", () => request.destroy());
    };
    if (isTooLong()) return void refuseLong();
    length = 0;
    request.on("error", () => {});
    request.on("data", (piece: Buffer) => {
      length += piece.length;
      if (isTooLong()) refuseLong();
      else pieces.push(piece);
    });
    request.on("end", () => {
      if (!response.headersSent) void this.#answer(path, Buffer.concat(pieces).toString(), response);
    });
  }

  async #answer<Path extends PreviewPath>(path: Path, body: string, response: ServerResponse): Promise<void> {
    const asked = readRequest(path, parsed(body));
    if (asked === undefined) return void refuse(response, 400, "The request is not what can be asked for here.");
    try {
      const answer = await this.#served.answer[path](asked);
      response.writeHead(200, { ...safeHeaders, "Content-Type": "application/json" }).end(JSON.stringify(answer));
    } catch {
      refuse(response, 500, "That has failed.");
    }
  }
}

/** A browser that looks on. */
class Screen {
  /** The version of the pages that it has been sent. */
  version: number | undefined;
  readonly #response: ServerResponse;
  readonly #beat: NodeJS.Timeout;

  constructor(response: ServerResponse, version: number | undefined) {
    this.version = version;
    this.#response = response;
    this.#beat = setInterval(() => this.#response.write(":\n\n"), heartbeat);
  }

  send({ name, data }: PreviewEvent): void {
    if (this.#response.writableLength > mostWaiting) return void this.#response.destroy();
    if (name === "pages") this.version = data.version;
    this.#response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    clearInterval(this.#beat);
    this.#response.end();
  }
}

function refuse(response: ServerResponse, status: number, why: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...safeHeaders, ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(`${why}\n`);
}

function urlOf({ url = "" }: IncomingMessage): URL | undefined {
  try {
    return url.startsWith("/") ? new URL(url, "http://localhost") : undefined;
  } catch {
    return undefined;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
