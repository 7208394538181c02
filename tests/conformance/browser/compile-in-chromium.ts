import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import type { OutputName } from "../../../src/render/outputs.ts";
import { projectFolder } from "../documents.ts";
import { removeProfile } from "../profile.ts";
import { page } from "./page.ts";

/** What to compile in a browser. */
export interface Task {
  /** Documents, by absolute paths. */
  readonly documents: readonly string[];
  /** Folders of files that they may be made of. */
  readonly folders: readonly string[];
  readonly outputs: readonly OutputName[];
  readonly today: string;
}

/** What came of a document: its messages, and its files by output. */
export interface Made {
  said: string;
  readonly files: Map<string, Buffer>;
}

const serif = ["serif", "serif-italic", "serif-bold", "serif-bold-italic"];
const ofScripts = ["arabic", "arabic-bold", "chinese", "chinese-bold", "devanagari", "devanagari-bold"];

/** The faces that this machine has: a browser is given the same. */
const fonts = [...serif, ...ofScripts.filter((key) => nodeWorld({}).hasFont?.(key) === true)];

/** Compiles documents in a headless Chromium, which is given the library for browsers and the files by a server on this machine alone. */
export async function compileInChromium(task: Task): Promise<readonly Made[]> {
  const made = task.documents.map((): Made => ({ said: "", files: new Map() }));
  const profile = mkdtempSync(join(tmpdir(), "masthead-browser-"));
  let end: (failure?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = (failure) => (failure ? reject(failure) : resolve());
  });
  const server = createServer((request, response) => void answer(request, response, task, made, end));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const quiet = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    `--user-data-dir=${profile}`,
  ];
  const asked = [...quiet, "--remote-debugging-port=0", `http://127.0.0.1:${port}/`];
  const browser = spawn("chromium", asked, { stdio: "ignore", detached: true });
  const gone = new Promise((resolve) => browser.once("exit", resolve));
  browser.once("exit", () => end(new Error("Chromium ended before the documents were made")));
  try {
    await ended;
  } finally {
    killGroup(browser);
    await gone;
    server.close();
    server.closeAllConnections();
    removeProfile(profile);
  }
  return made;
}

/** Ends a browser with the processes that it started, which else go on writing into its profile. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  task: Task,
  made: readonly Made[],
  end: (failure?: Error) => void,
): Promise<void> {
  const path = decodeURI(request.url ?? "/");
  if (request.method === "POST") {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end();
    take(path, Buffer.concat(chunks), made, end);
    return;
  }
  const content = contentOf(path, task);
  const script = path.endsWith(".js");
  const type = script ? "text/javascript" : path === "/" ? "text/html" : "application/octet-stream";
  response.writeHead(content === undefined ? 404 : 200, { "content-type": type }).end(content);
}

function take(path: string, body: Buffer, made: readonly Made[], end: (failure?: Error) => void): void {
  const [, kind, index, output = ""] = path.split("/");
  const document = made[Number(index)];
  if (kind === "done") end();
  else if (kind === "failed") end(new Error(body.toString()));
  else if (kind === "said" && document) document.said = body.toString();
  else document?.files.set(output, body);
}

/** What the browser may have: the page, the library, the fonts, the templates and the files of the documents. */
function contentOf(path: string, { documents, folders, outputs, today }: Task): string | Buffer | Uint8Array | undefined {
  const world = nodeWorld({});
  const folder = world.templates;
  if (path === "/") return page;
  if (path === "/task") {
    const files = folders.flatMap(filesIn);
    return JSON.stringify({ documents, files, templates: filesIn(folder), folder, fonts, outputs, today });
  }
  const [, kind, name = ""] = path.split("/");
  if (kind === "masthead") return readFileSync(join(projectFolder, "dist/browser", basename(path)));
  if (kind === "font") return world.font(name);
  if (kind === "harfbuzz") return world.harfbuzz?.();
  const file = path.slice("/file".length);
  return kind === "file" && [folder, ...folders].some((each) => file.startsWith(`${each}/`)) ? readFileSync(file) : undefined;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
