import { fixAllKind } from "./actions/actions.ts";
import { commandNames } from "./commands.ts";
import { completionSigns } from "./completion/complete.ts";
import { CodeActionKind, type InitializeParams, type ServerCapabilities, TextDocumentSyncKind } from "./protocol.ts";

/** What an editor sets when it starts the server (`initializationOptions`), and what of it can do more than others. */
export interface Options {
  /** Folders of templates, as `--templates` names them. */
  readonly templates: readonly string[];
  /** Whether the numbers of paragraphs and items are shown in the text. */
  readonly inlayHints: boolean;
  /** Whether it can rename files when something in them is renamed. */
  readonly movesFiles: boolean;
}

/** Reads what an editor has set; what is of another kind counts as not set. */
export function optionsOf({ capabilities, initializationOptions }: InitializeParams): Options {
  const { inlayHints, templates } = Object(initializationOptions);
  const folders: readonly unknown[] = Array.isArray(templates) ? templates : [];
  const { documentChanges, resourceOperations = [] } = capabilities.workspace?.workspaceEdit ?? {};
  return {
    templates: folders.filter((folder) => typeof folder === "string"),
    inlayHints: inlayHints === true,
    movesFiles: documentChanges === true && resourceOperations.includes("rename"),
  };
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
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
    executeCommandProvider: { commands: [...commandNames] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    ...(inlayHints && { inlayHintProvider: true }),
  };
}
