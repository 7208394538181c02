import { formatDiagnostics } from "../../diagnostics/print.ts";
import { portablePacking } from "../../portable-packing.ts";
import type { RedlineOutput } from "../../redline.ts";
import { zip } from "../../render/docx/zip.ts";
import { openSession } from "../../session.ts";
import { listTypes } from "../../template/load.ts";
import { startingDocument } from "../../template/starting-document.ts";
import type { World } from "../../world.ts";
import type {
  AskedMessage,
  MadeFiles,
  Payload,
  StudioEvent,
  StudioFile,
  StudioRequest,
  StudioRequests,
  ToldMessage,
} from "../protocol.ts";
import { newAnnex } from "./annex.ts";
import { FaceFiles, namesIn } from "./face-files.ts";
import { Folder } from "./folder.ts";
import { Following } from "./following.ts";
import { filled, formOf } from "./form.ts";
import { tableAt, writtenTable } from "./grid.ts";
import { numberedBlocks } from "./numbered.ts";
import { readPicture } from "./picture.ts";
import { shippedWorld } from "./shipped.ts";
import { unpackFolder } from "./unpack.ts";

type Answer<Name extends StudioRequest> = StudioRequests[Name]["answer"] | Promise<StudioRequests[Name]["answer"]>;
type Answers = { readonly [Name in StudioRequest]: (request: StudioRequests[Name]["request"]) => Answer<Name> };

const tell = (message: ToldMessage) => postMessage(message);
const tellEvent = (event: StudioEvent) => tell({ event });

/**
 * All that the studio does beside showing and typing: the same compiler and the same server of editors as elsewhere, over the files that the page
 * holds. What the first pages do not need is loaded when it is asked for, and the server of editors once these pages and their messages are there.
 */
class Worker {
  readonly answers: Answers;
  readonly #shipped: World;
  readonly #folder: Folder;
  #following: Following | undefined;
  /** Where the editor of the page waits to be served. */
  #waiting: MessagePort | undefined;

  constructor(shipped: World, port: MessagePort) {
    this.#shipped = shipped;
    this.#folder = new Folder(shipped);
    this.#waiting = port;
    this.answers = {
      start: () => null,
      types: () => this.#types(),
      put: ({ files, gone }) => {
        this.#folder.put(files, gone);
        this.#following?.touch();
        return null;
      },
      follow: ({ path }) => this.#follow(path),
      make: async ({ path, outputs }) => {
        const { files, diagnostics } = await openSession(this.#folder.world).compile(path, { to: outputs });
        return { files: files.map(({ name, bytes }) => ({ path: name, bytes })), said: formatDiagnostics(diagnostics) };
      },
      import: async ({ path, bytes }) => {
        const { importWord } = await import("../../import/import.ts");
        const { files, diagnostics } = importWord(path, bytes, this.#folder.world);
        return {
          files: files.map((file) => ({ path: `/${file.name}`, bytes: file.bytes })),
          said: formatDiagnostics(diagnostics),
        };
      },
      knows: async ({ path, returned }) => (await import("./returned.ts")).isMadeFrom(path, returned),
      merge: async ({ path, returned, earlier }) =>
        (await import("./returned.ts")).mergeReturned(path, returned, earlier, this.#folder.world),
      compare: ({ path, old, outputs }) => this.#compare(path, old, outputs),
      numbered: ({ path }) => numberedBlocks(path, openSession(this.#folder.world), this.#folder.world),
      form: ({ path }) => formOf(path, this.#folder.world),
      fill: ({ path, name, value }) => filled(path, name, value, this.#folder.world),
      annex: ({ path, title }) => newAnnex(path, title, this.#folder.world),
      table: ({ text, offset }) => tableAt(text, offset),
      writeTable: ({ grid, indent }) => writtenTable(grid, indent),
      picture: ({ bytes }) => readPicture(bytes),
      paste: async ({ copied, place }) => (await import("./pasted/pasted.ts")).pasted(copied, place, this.#folder.noteNames()),
      faces: namesIn,
      pack: ({ files }) => zip(new Map(files.map(({ path, bytes }) => [path.replace(/^\//, ""), bytes])), portablePacking),
      unpack: unpackFolder,
      screen: (asked) => {
        if (!this.#following) throw new Error("no document is open");
        return this.#following.answer(asked);
      },
      reveal: (place) => {
        this.#following?.reveal(place);
        return null;
      },
    };
  }

  #types(): StudioRequests["types"]["answer"] {
    return listTypes([], this.#shipped, () => {}).map((type) => ({
      name: type.name,
      description: type.description,
      text: startingDocument(type),
    }));
  }

  async #compare(path: string, old: readonly StudioFile[], outputs: readonly RedlineOutput[]): Promise<MadeFiles> {
    const { redline } = await import("../../redline.ts");
    const then = new Folder(this.#shipped);
    then.put(old, []);
    const options = { world: this.#folder.world, oldWorld: then.world, to: outputs, author: "Masthead" };
    const { files, diagnostics } = await redline(path, path, options);
    return { files: files.map(({ name, bytes }) => ({ path: name, bytes })), said: formatDiagnostics(diagnostics) };
  }

  #follow(path: string): null {
    this.#following?.end();
    this.#following = new Following(path, this.#folder.world, (event) => {
      tellEvent(event);
      if (event.name === "diagnostics" || (event.name === "status" && event.data.state === "gone")) void this.#serve();
    });
    this.#following.touch();
    return null;
  }

  /** Serves the editor of the page, which shows pages and makes files by requests of its own. */
  async #serve(): Promise<void> {
    const port = this.#waiting;
    if (!port) return;
    this.#waiting = undefined;
    const [{ BrowserMessageReader, BrowserMessageWriter }, { serve }] = await Promise.all([
      import("../../lsp/in-browser.ts"),
      import("../../lsp/serve.ts"),
    ]);
    await serve({
      world: this.#folder.world,
      reader: new BrowserMessageReader(port),
      writer: new BrowserMessageWriter(port),
      folder: "/",
      version: "studio",
      rulesPage: "",
      build: async () => "",
      preview: () => Promise.reject(new Error("the pages are shown already")),
      log: (line) => console.warn(line),
    });
  }
}

async function answer<Name extends StudioRequest>({ id, name, request }: AskedMessage<Name>, worker: Worker): Promise<void> {
  try {
    tell({ id, answer: await worker.answers[name](request) });
  } catch (error) {
    tell({ id, refused: error instanceof Error ? error.message : String(error) });
  }
}

/** Starts when the first message comes, which brings what the studio ships. */
function start(): void {
  let worker: Promise<Worker> | undefined;
  addEventListener("message", ({ data, ports }: MessageEvent<AskedMessage>) => {
    const [port] = ports;
    if (isStart(data) && port) worker = made(data.request, port);
    worker?.then(
      (ready) => answer(data, ready),
      (error: unknown) => tell({ id: data.id, refused: `The studio is damaged: ${String(error)}` }),
    );
  });
}

function isStart(message: AskedMessage): message is AskedMessage<"start"> {
  return message.name === "start";
}

async function made(payload: Payload, port: MessagePort): Promise<Worker> {
  const shipped = shippedWorld(payload);
  const lacking = new Set<string>();
  const chosen = new FaceFiles(payload.chosen).over(shipped, (face) => {
    if (lacking.has(face)) return;
    lacking.add(face);
    tellEvent({ name: "lacking", face });
  });
  return new Worker({ ...shipped, ...chosen }, port);
}

start();
