import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "../../src/lsp/protocol.ts";

const program = fileURLToPath(new URL("../../dist/cli/main.cjs", import.meta.url));

/** Starts the server as an editor does. */
export function startServer(folder: string): ChildProcess & { readonly said: readonly string[] } {
  const child = spawn(process.execPath, [program, "lsp", "--stdio"], { cwd: folder });
  const said: string[] = [];
  child.stderr.on("data", (data: Buffer) => said.push(data.toString()));
  return Object.assign(child, { said });
}

/** An editor that speaks with a server over its streams. */
export class Editor {
  readonly server: ReturnType<typeof startServer>;
  readonly connection: MessageConnection;
  /** What was told last of each file, by its address. */
  readonly told = new Map<string, readonly Diagnostic[]>();
  /** What the server has asked to be told of besides. */
  readonly registered: string[] = [];
  readonly #versions = new Map<string, number>();

  private constructor(server: ReturnType<typeof startServer>, connection: MessageConnection) {
    this.server = server;
    this.connection = connection;
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.told.set(uri, diagnostics);
    });
    connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    connection.listen();
  }

  /** Starts a server in a folder, and greets it. */
  static async start(
    folder: string,
    capabilities: InitializeParams["capabilities"] = {},
    initializationOptions = {},
  ): Promise<{ readonly editor: Editor; readonly answer: InitializeResult }> {
    const server = startServer(folder);
    if (!server.stdout || !server.stdin) throw new Error("a server without streams");
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const editor = new Editor(server, connection);
    const workspaceFolders = [{ uri: `file://${folder}`, name: "documents" }];
    const answer = await editor.ask<InitializeResult>("initialize", {
      ...{ processId: process.pid, rootUri: `file://${folder}`, workspaceFolders, capabilities, initializationOptions },
    });
    editor.tell("initialized", {});
    return { editor, answer };
  }

  ask<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  tell(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = "markdown"): void {
    this.#versions.set(uri, 1);
    this.tell("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: readonly object[]): void {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    this.tell("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.tell("textDocument/didClose", { textDocument: { uri } });
  }

  /** What was found in a file, once all has been looked at. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    await this.ask("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    return this.told.get(uri) ?? [];
  }

  /** Ends the conversation as it should be; gives the exit code. */
  async end(): Promise<number | null> {
    await this.ask("shutdown", {});
    const ended = new Promise<number | null>((resolve) => this.server.once("close", resolve));
    this.tell("exit", {});
    return await ended;
  }
}
