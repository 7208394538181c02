import type { World } from "../world.ts";
import { type Connection, createConnection, type MessageReader, type MessageWriter } from "./protocol.ts";

/** A document whose pages are to be shown. */
export interface WantedPreview {
  readonly path: string;
  /** Where its files are, with the open texts before them. */
  readonly world: World;
  readonly templates: readonly string[];
  /** Opens the editor at a place, lines and columns from 1; answers whether it could. */
  open(place: { readonly path: string; readonly line: number; readonly column: number }): Promise<boolean>;
}

/** Pages that are served. */
export interface RunningPreview {
  readonly address: string;
  /** Has the open texts looked at again. */
  touch(): void;
}

/** What a machine or a page lends to the server: its files, the way to the editor, and a place for what is said of the server itself. */
export interface Lent {
  readonly world: World;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Where the user stands: there texts are taken to lie that were never saved. */
  readonly folder: string;
  readonly version: string;
  /** The page with a section for each editorial rule. */
  readonly rulesPage: string;
  /** Makes the files of a document that is saved: answers with what was said of it. */
  build(path: string, templates: readonly string[]): Promise<string>;
  /** Serves the pages of a document to a browser. */
  preview(wanted: WantedPreview): Promise<RunningPreview>;
  /** Says something to who started the server. */
  log(line: string): void;
}

/** Speaks with an editor. `lost` is called once, when there is nothing more to be read. */
export function connect({ reader, writer, log }: Pick<Lent, "reader" | "writer" | "log">, lost: () => void): Connection {
  reader.onError((error) => log(`What came in is no message of the protocol: ${error.message}`));
  writer.onError(([error]) => log(`No answer could be sent: ${error.message}`));
  reader.onClose(lost);
  return createConnection(reader, writer);
}
