import { completionSigns } from "./completion/complete.ts";
import { type InitializeParams, type ServerCapabilities, TextDocumentSyncKind } from "./protocol.ts";

/** What an editor may set when it starts the server (`initializationOptions`). */
export interface Options {
  /** Folders of templates, as `--templates` names them. */
  readonly templates: readonly string[];
  /** Whether the numbers of paragraphs and items are shown in the text. */
  readonly inlayHints: boolean;
}

/** Reads what an editor has set; what is of another kind counts as not set. */
export function optionsOf({ initializationOptions }: InitializeParams): Options {
  const { inlayHints, templates } = Object(initializationOptions);
  const folders: readonly unknown[] = Array.isArray(templates) ? templates : [];
  return { templates: folders.filter((folder) => typeof folder === "string"), inlayHints: inlayHints === true };
}

/** What the server can do for an editor. */
export function capabilitiesOf({ capabilities }: InitializeParams, { inlayHints }: Options): ServerCapabilities {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pulls && { diagnosticProvider: { identifier: "masthead", interFileDependencies: true, workspaceDiagnostics: false } }),
    completionProvider: { triggerCharacters: [...completionSigns] },
    hoverProvider: true,
    definitionProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    ...(inlayHints && { inlayHintProvider: true }),
  };
}
