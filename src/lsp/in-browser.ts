/** The protocol between a page and its worker: each message is one of theirs. */
export { BrowserMessageReader, BrowserMessageWriter } from "vscode-languageserver/browser";
