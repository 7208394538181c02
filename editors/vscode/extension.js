// The client of `masthead lsp` in Visual Studio Code: it starts the server, keeps it told of the texts, and hands the editor's questions on.
const { spawn } = require("node:child_process");
const vscode = require("vscode");
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver/node");
const { actionOf, editOf, itemOf, placeOf, rangeOf, selectionOf, symbolOf, wordsOf } = require("./convert.js");

const { languages, Uri, window, workspace } = vscode;
const patterns = ["**/templates/**/*.{hbs,yaml}", "**/masthead.yaml"];
const selector = [
  ...["file", "untitled"].map((scheme) => ({ scheme, language: "markdown" })),
  ...patterns.map((pattern) => ({ scheme: "file", pattern })),
];
const isOurs = (document) => languages.match(selector, document) > 0;
const addressOf = (document) => ({ textDocument: { uri: document.uri.toString() } });

let server;

exports.activate = async ({ subscriptions }) => {
  const settings = workspace.getConfiguration("masthead");
  const [program, ...before] = settings.get("command");
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath;
  const log = window.createOutputChannel("Masthead");
  const child = spawn(program, [...before, "lsp"], { cwd, shell: process.platform === "win32" });
  child.on("error", ({ message }) => window.showErrorMessage(`Masthead could not be started: ${message}`));
  child.stderr.on("data", (data) => log.append(String(data)));
  server = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const found = languages.createDiagnosticCollection("masthead");
  subscriptions.push(log, found, { dispose: () => child.kill() });
  server.onNotification("textDocument/publishDiagnostics", ({ diagnostics, uri }) =>
    found.set(Uri.parse(uri), diagnostics.map(diagnosticOf)),
  );
  server.onNotification("window/logMessage", ({ message }) => log.appendLine(message));
  server.onRequest("window/showDocument", async ({ external, selection, uri }) => {
    if (external) return { success: await vscode.env.openExternal(Uri.parse(uri)) };
    await window.showTextDocument(Uri.parse(uri), selection ? { selection: rangeOf(selection) } : {});
    return { success: true };
  });
  server.listen();
  await server.sendRequest("initialize", {
    processId: process.pid,
    rootUri: workspace.workspaceFolders?.[0]?.uri.toString() ?? null,
    capabilities: {
      window: { showDocument: { support: true } },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
    },
    initializationOptions: { templates: settings.get("templates"), inlayHints: settings.get("inlayHints") },
  });
  server.sendNotification("initialized", {});
  subscriptions.push(...texts(), ...providers(settings.get("inlayHints")), ...commands());
};

exports.deactivate = async () => {
  await server?.sendRequest("shutdown");
  await server?.sendNotification("exit");
};

const diagnosticOf = ({ code, codeDescription, message, range, severity, tags }) =>
  Object.assign(new vscode.Diagnostic(rangeOf(range), message, severity - 1), {
    source: "masthead",
    code: codeDescription ? { value: code, target: Uri.parse(codeDescription.href) } : code,
    tags,
  });

/** Tells the server of the texts that are open, and of files that change. */
function texts() {
  const open = (document) =>
    isOurs(document) &&
    server.sendNotification("textDocument/didOpen", {
      textDocument: {
        uri: document.uri.toString(),
        languageId: document.languageId,
        version: document.version,
        text: document.getText(),
      },
    });
  workspace.textDocuments.forEach(open);
  const files = workspace.createFileSystemWatcher("**/*.{md,hbs,yaml,svg,png,jpg,jpeg}");
  const changed = (type) => (uri) =>
    server.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri.toString(), type }] });
  return [
    workspace.onDidOpenTextDocument(open),
    workspace.onDidCloseTextDocument(
      (document) => isOurs(document) && server.sendNotification("textDocument/didClose", addressOf(document)),
    ),
    workspace.onDidChangeTextDocument(({ contentChanges, document }) => {
      if (!isOurs(document) || contentChanges.length === 0) return;
      const textDocument = { uri: document.uri.toString(), version: document.version };
      server.sendNotification("textDocument/didChange", {
        textDocument,
        contentChanges: contentChanges.map(({ range, text }) => ({ range, text })),
      });
    }),
    files,
    files.onDidCreate(changed(1)),
    files.onDidChange(changed(2)),
    files.onDidDelete(changed(3)),
  ];
}

/** What the editor asks, each handed on to the server. */
function providers(showsNumbers) {
  const ask = (method, document, more) => server.sendRequest(`textDocument/${method}`, { ...addressOf(document), ...more });
  const list = async (method, document, more, make) => ((await ask(method, document, more)) ?? []).map(make);
  const signs = ["@", "^", "[", "{", "#", ".", ":", ">", "/"];
  return [
    languages.registerCompletionItemProvider(
      selector,
      { provideCompletionItems: (d, position) => list("completion", d, { position }, itemOf) },
      ...signs,
    ),
    languages.registerHoverProvider(selector, {
      provideHover: async (d, position) => {
        const hover = await ask("hover", d, { position });
        return hover && new vscode.Hover(new vscode.MarkdownString(hover.contents.value), rangeOf(hover.range));
      },
    }),
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (d, position) => list("definition", d, { position }, placeOf),
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: (d, position, context) => list("references", d, { position, context }, placeOf),
    }),
    languages.registerRenameProvider(selector, {
      provideRenameEdits: async (d, position, newName) => editOf(await ask("rename", d, { position, newName })),
      prepareRename: async (d, position) => {
        const { placeholder, range } = await ask("prepareRename", d, { position });
        return { placeholder, range: rangeOf(range) };
      },
    }),
    languages.registerCodeActionsProvider(selector, {
      provideCodeActions: (d, range, { only }) =>
        list("codeAction", d, { range, context: { diagnostics: [], ...(only && { only: [only.value] }) } }, actionOf),
    }),
    languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (d) => list("documentSymbol", d, {}, symbolOf),
    }),
    languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (d) =>
        list("foldingRange", d, {}, ({ endLine, startLine }) => new vscode.FoldingRange(startLine, endLine)),
    }),
    languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges: (d, positions) => list("selectionRange", d, { positions }, selectionOf),
    }),
    languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: (d) =>
        list("documentLink", d, {}, ({ range, target }) => new vscode.DocumentLink(rangeOf(range), Uri.parse(target))),
    }),
    ...(showsNumbers
      ? [
          languages.registerInlayHintsProvider(selector, {
            provideInlayHints: (d, range) =>
              list(
                "inlayHint",
                d,
                { range },
                ({ label, position }) => new vscode.InlayHint(new vscode.Position(position.line, position.character), label),
              ),
          }),
        ]
      : []),
  ];
}

/** What a person may ask for, of the document that is in front. */
function commands() {
  const command = (name, show) =>
    vscode.commands.registerCommand(name, async () => {
      const document = window.activeTextEditor?.document;
      if (!document) return window.showInformationMessage("Open a document first.");
      if (name === "masthead.build") await document.save();
      const answer = await server.sendRequest("workspace/executeCommand", {
        command: name,
        arguments: [document.uri.toString()],
      });
      return answer && show?.(answer);
    });
  const say = (text) => window.showInformationMessage(text);
  return [
    command("masthead.preview"),
    command("masthead.build", say),
    command("masthead.words", (answer) => say(wordsOf(answer))),
  ];
}
