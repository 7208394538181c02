import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
} from "../../src/lsp/protocol.ts";
import type { Mark, Question } from "./case-file.ts";
import type { Editor } from "./editor.ts";

/** What a question is put with. */
export interface Asked {
  readonly editor: Editor;
  readonly question: Question;
  readonly mark: Mark | undefined;
  addressOf(name: string): string;
  nameOf(uri: string): string;
}

/** How each question of a case is put to the server, and how its answer reads. */
export const answers: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  async diagnostics({ addressOf, editor, nameOf, question }) {
    const found = await editor.diagnostics(addressOf(question.mark));
    return found.map((each) => diagnosticText(each, nameOf)).join("\n");
  },
  async completion(asked) {
    const items = await atMark<CompletionItem[]>("textDocument/completion", asked);
    const most = Number(asked.question.rest || items.length);
    return [...items.slice(0, most).map(itemText), ...(items.length > most ? ["…"] : [])].join("\n");
  },
  async hover(asked) {
    const hover = await atMark<Hover | null>("textDocument/hover", asked);
    if (!hover || !("value" in Object(hover.contents))) return "nothing";
    const { value } = hover.contents as { value: string };
    return `${hover.range ? rangeText(hover.range) : ""} ${value.replace(/\n+/g, " / ")}`;
  },
  async definition(asked) {
    const places = await atMark<Location[]>("textDocument/definition", asked);
    return places.map((place) => locationText(place, asked.nameOf)).join("\n");
  },
  async references(asked) {
    const places = await atMark<Location[]>("textDocument/references", asked, { context: { includeDeclaration: true } });
    return places.map((place) => locationText(place, asked.nameOf)).join("\n");
  },
  async rename(asked) {
    try {
      const ready = await atMark<{ placeholder: string; range: Range } | null>("textDocument/prepareRename", asked);
      const edit = await atMark<WorkspaceEdit>("textDocument/rename", asked, { newName: asked.question.rest });
      return [`${ready ? `${rangeText(ready.range)} ${ready.placeholder}` : ""}`, ...editLines(edit, asked.nameOf)].join("\n");
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  async actions(asked) {
    const { addressOf, editor, mark, question } = asked;
    if (!mark) throw new Error(`There is no mark ${question.mark}.`);
    const position = { line: mark.line, character: mark.character };
    const context = { diagnostics: [], ...(question.rest !== "" && { only: [question.rest] }) };
    const range = { start: position, end: position };
    const actions = await ofFile<CodeAction[]>("textDocument/codeAction", editor, addressOf(mark.file), { range, context });
    return actions
      .flatMap(({ diagnostics = [], edit, isPreferred, kind, title }) => [
        `${title} (${kind}${isPreferred ? ", preferred" : ""}${diagnostics.length > 0 ? `, for ${diagnostics[0]?.code}` : ""})`,
        ...editLines(edit ?? {}, asked.nameOf),
      ])
      .join("\n");
  },
  async command({ addressOf, editor, nameOf, question: { mark, rest } }) {
    const answer = await editor.ask<unknown>("workspace/executeCommand", { command: mark, arguments: [addressOf(rest)] });
    return nameOf(typeof answer === "string" ? answer.trim() : JSON.stringify(answer));
  },
  async outline({ addressOf, editor, question }) {
    const symbols = await ofFile<DocumentSymbol[]>("textDocument/documentSymbol", editor, addressOf(question.mark));
    return symbols.map((symbol) => symbolText(symbol, "")).join("\n");
  },
  async folds({ addressOf, editor, question }) {
    const folds = await ofFile<FoldingRange[]>("textDocument/foldingRange", editor, addressOf(question.mark));
    return folds.map(({ endLine, kind, startLine }) => `${startLine}-${endLine} ${kind ?? ""}`.trim()).join("\n");
  },
  async links({ addressOf, editor, nameOf, question }) {
    const links = await ofFile<DocumentLink[]>("textDocument/documentLink", editor, addressOf(question.mark));
    return links.map(({ range, target = "" }) => `${rangeText(range)} ${nameOf(target)}`).join("\n");
  },
  async numbers({ addressOf, editor, question }) {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const hints = await ofFile<InlayHint[]>("textDocument/inlayHint", editor, addressOf(question.mark), { range });
    return hints.map(({ label, position }) => `${position.line}:${position.character} ${label}`).join("\n");
  },
  async selection({ addressOf, editor, mark }) {
    if (!mark) throw new Error("There is no mark.");
    const positions = [{ line: mark.line, character: mark.character }];
    const [widest] = await ofFile<SelectionRange[]>("textDocument/selectionRange", editor, addressOf(mark.file), { positions });
    const ranges: string[] = [];
    for (let range = widest; range; range = range.parent) ranges.push(rangeText(range.range));
    return ranges.join("\n");
  },
};

function editLines({ changes = {}, documentChanges = [] }: WorkspaceEdit, nameOf: Asked["nameOf"]): readonly string[] {
  const line = (uri: string, { newText, range }: TextEdit) => `  ${nameOf(uri)}:${rangeText(range)} ${JSON.stringify(newText)}`;
  return [
    ...Object.entries(changes).flatMap(([uri, edits]) => edits.map((edit) => line(uri, edit))),
    ...documentChanges.flatMap((change) => {
      if ("textDocument" in change)
        return change.edits.flatMap((edit) => ("newText" in edit ? line(change.textDocument.uri, edit) : []));
      return change.kind === "rename" ? `  ${nameOf(change.oldUri)} becomes ${nameOf(change.newUri)}` : [];
    }),
  ];
}

function ofFile<T>(method: string, editor: Editor, uri: string, more: object = {}): Promise<T> {
  return editor.ask<T>(method, { textDocument: { uri }, ...more });
}

function symbolText({ children = [], name, range, selectionRange }: DocumentSymbol, indent: string): string {
  const own = `${indent}${rangeText(selectionRange)} ${name} (${rangeText(range)})`;
  return [own, ...children.map((child) => symbolText(child, `${indent}  `))].join("\n");
}

function atMark<T>(method: string, { addressOf, editor, mark, question }: Asked, more: object = {}): Promise<T> {
  if (!mark) throw new Error(`There is no mark ${question.mark}.`);
  const { character, file, line } = mark;
  return editor.ask<T>(method, { textDocument: { uri: addressOf(file) }, position: { line, character }, ...more });
}

function diagnosticText(
  { code, codeDescription, message, range, relatedInformation, severity, tags }: Diagnostic,
  nameOf: Asked["nameOf"],
): string {
  const kind = ["", "error", "warning", "information", "hint"][severity ?? 0];
  const related = (relatedInformation ?? []).map(
    ({ location, message: said }) => `\n  ${locationText(location, nameOf)} ${said}`,
  );
  const page = codeDescription ? ` (${codeDescription.href.replace(/^.*\//, "")})` : "";
  return `${rangeText(range)} ${kind} ${code}${page}${tags ? ` tags ${tags.join()}` : ""}: ${message}${related.join("")}`;
}

function itemText({ detail, documentation, label, textEdit }: CompletionItem): string {
  const about = typeof documentation === "object" ? `: ${documentation.value.replace(/\n+/g, " / ")}` : "";
  const put =
    textEdit && "range" in textEdit
      ? `${rangeText(textEdit.range)} ${textEdit.newText === label ? "" : `“${textEdit.newText}” `}`
      : "";
  return `${put}${label}${detail === undefined ? "" : ` (${detail})`}${about}`;
}

function locationText({ range, uri }: Location, nameOf: Asked["nameOf"]): string {
  return `${nameOf(uri)}:${rangeText(range)}`;
}

function rangeText({ end, start }: Range): string {
  const from = `${start.line}:${start.character}`;
  return start.line === end.line ? `${from}-${end.character}` : `${from}-${end.line}:${end.character}`;
}
