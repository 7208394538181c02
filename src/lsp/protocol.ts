/** The packages that speak the Language Server Protocol, named here alone: the build keeps them in a file that only the server loads. */
export * from "vscode-languageserver/node";
export { TextDocument } from "vscode-languageserver-textdocument";
