import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { ExitCode, Request } from "./command.ts";
import { Interrupt } from "./interrupt.ts";
import { openBrowser } from "./open-browser.ts";
import { packageRoot } from "./package-root.ts";
import { portOf } from "./port.ts";
import type { Terminal } from "./terminal.ts";

/** Where the studio is served if nothing else is said: always there, since a browser keeps documents by the address at which they were written. */
const usualPort = 4_741;

/** `masthead studio`: serves the studio to browsers of this machine, until it is ended. It is one file, which holds no document: those stay in the browser. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const port = portOf(request) ?? usualPort;
  let page: Buffer;
  try {
    page = readFileSync(`${packageRoot}/dist/studio/masthead.html`);
  } catch {
    terminal.error.write("The studio has not been built: npm run studio makes it.\n");
    return 1;
  }
  const server = createServer(({ method, url, headers: { host } }, response) => {
    const isHere = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
    const served = isHere && (method === "GET" || method === "HEAD") ? servedAt(url ?? "", page) : undefined;
    if (!served) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, "Content-Type": served.type, "Content-Length": served.bytes.length });
    response.end(method === "HEAD" ? undefined : served.bytes);
  });
  const interrupt = new Interrupt();
  const failure = await new Promise<string | undefined>((done) => {
    server.once("error", (error) => done("code" in error && error.code === "EADDRINUSE" ? "is in use" : "may not be used"));
    server.listen({ port, host: "127.0.0.1" }, () => done(undefined));
  });
  if (failure !== undefined) {
    terminal.error.write(`Port ${port} ${failure}: name another one with --port.\n`);
    return 1;
  }
  const address = `http://127.0.0.1:${port}/`;
  terminal.out.write(`${address}\n`);
  terminal.error.write(
    "Open this address in a browser of this machine; Ctrl-C ends the studio. What you write is kept in the browser.\n",
  );
  if (request.has("open")) openBrowser(address);
  return await new Promise((end) => {
    interrupt.listen();
    interrupt.onAsked(() => {
      server.close(() => end(interrupt.code ?? 0));
      server.closeAllConnections();
    });
  });
}

/** The page; or a file of faces that the build has put beside it, which the page asks for when a text needs them. */
function servedAt(url: string, page: Buffer): { readonly type: string; readonly bytes: Buffer } | undefined {
  if (/^\/(?:$|\?)/.test(url)) return { type: "text/html; charset=utf-8", bytes: page };
  const [, name] = /^\/(masthead-[a-z]+\.faces)$/.exec(url) ?? [];
  if (name === undefined) return undefined;
  try {
    return { type: "application/zip", bytes: readFileSync(`${packageRoot}/dist/studio/${name}`) };
  } catch {
    return undefined;
  }
}

/** The policy on content stands in the page itself; this says what a page cannot. */
const headers = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
