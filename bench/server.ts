import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { program } from "./masthead.ts";
import { median } from "./measure.ts";
import { changingFile, publishedText } from "./published.ts";
import { printTable } from "./table.ts";

/** Keys that are pressed before the clock counts, and after. */
const [warmUps, measured] = [20, 50];

/** Prints how long an editor waits for the server after a key: for what is wrong with the published report, and for a list of its notes. */
export async function measureServer(): Promise<void> {
  const server = spawn(process.execPath, [program, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const start = performance.now();
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  const started = performance.now() - start;
  connection.sendNotification("initialized", {});
  const { findings, lists } = await pressKeys(connection, pathToFileURL(changingFile().path).href);
  await connection.sendRequest("shutdown");
  connection.sendNotification("exit");
  await once(server, "close");
  const row = (name: string, times: readonly number[]) => [name, median(times).toFixed(1), highest(times).toFixed(1)];
  const rows = [
    ["first answer", started.toFixed(1), ""],
    row("diagnostics, 60 of it waiting", findings),
    row("completion", lists),
  ];
  printTable(`The language server, of ${measured} keys in the published report`, ["ms", "median", "95%"], rows);
}

async function pressKeys(connection: MessageConnection, uri: string) {
  const text = publishedText();
  const letters = [...text.matchAll(/(?<= the )[a-z](?=[a-z]{3,} )/g)].map(({ index }) => index);
  const behindSign = placeIn(text, text.indexOf("[^") + 2);
  const [findings, lists]: [number[], number[]] = [[], []];
  connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  await told(connection, uri);
  for (let key = 0; key < warmUps + measured; key++) {
    const offset = letters[(key * 7) % letters.length] ?? 0;
    const range = { start: placeIn(text, offset), end: placeIn(text, offset + 1) };
    const contentChanges = [{ range, text: "abcdefghij".charAt(key % 10) }];
    const answer = told(connection, uri);
    const pressed = performance.now();
    connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: key + 2 }, contentChanges });
    await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position: behindSign });
    const listed = performance.now();
    await answer;
    if (key < warmUps) continue;
    lists.push(listed - pressed);
    findings.push(performance.now() - pressed);
  }
  return { findings, lists };
}

function placeIn(text: string, offset: number) {
  return { line: text.slice(0, offset).split("\n").length - 1, character: offset - (text.lastIndexOf("\n", offset - 1) + 1) };
}

/** Waits until the server has said what is wrong with a text. */
function told(connection: MessageConnection, uri: string): Promise<void> {
  return new Promise((resolve) => {
    const listening = connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
      if (told.uri !== uri) return;
      listening.dispose();
      resolve();
    });
  });
}

function highest(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
