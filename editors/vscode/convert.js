// What the server says, as Visual Studio Code has it.
const vscode = require("vscode");

const { Uri } = vscode;

const rangeOf = ({ end, start }) => new vscode.Range(start.line, start.character, end.line, end.character);

const placeOf = ({ range, uri }) => new vscode.Location(Uri.parse(uri), rangeOf(range));

function itemOf({ detail, documentation, filterText, kind, label, sortText, textEdit }) {
  const about = documentation && new vscode.MarkdownString(documentation.value);
  return Object.assign(new vscode.CompletionItem(label, kind - 1), {
    ...{ detail, filterText, sortText, insertText: textEdit.newText, range: rangeOf(textEdit.range) },
    ...(about && { documentation: about }),
  });
}

function editOf({ changes = {}, documentChanges = [] }) {
  const edit = new vscode.WorkspaceEdit();
  const add = (uri, edits) => {
    for (const { newText, range } of edits) edit.replace(Uri.parse(uri), rangeOf(range), newText);
  };
  for (const [uri, edits] of Object.entries(changes)) add(uri, edits);
  for (const change of documentChanges) {
    if (change.kind === "rename") edit.renameFile(Uri.parse(change.oldUri), Uri.parse(change.newUri));
    else add(change.textDocument.uri, change.edits);
  }
  return edit;
}

function actionOf({ edit, isPreferred, kind, title }) {
  const known = kind.split(".").reduce((whole, part) => whole.append(part), vscode.CodeActionKind.Empty);
  return Object.assign(new vscode.CodeAction(title, known), { edit: editOf(edit), isPreferred });
}

function symbolOf({ children, name, range, selectionRange }) {
  const symbol = new vscode.DocumentSymbol(name, "", vscode.SymbolKind.String, rangeOf(range), rangeOf(selectionRange));
  symbol.children = children.map(symbolOf);
  return symbol;
}

const selectionOf = ({ parent, range }) => new vscode.SelectionRange(rangeOf(range), parent && selectionOf(parent));

/** The words of a document in a line. */
function wordsOf({ chapters, limit, words }) {
  const longest = [...chapters].sort((one, other) => other.words - one.words).slice(0, 3);
  const parts = longest.map(({ title, words: own }) => `${title || "before the first chapter"}: ${own}`);
  return `${words}${limit > 0 ? ` of ${limit}` : ""} words. ${parts.join("; ")}.`;
}

module.exports = { actionOf, editOf, itemOf, placeOf, rangeOf, selectionOf, symbolOf, wordsOf };
