/** Handlebars' parser alone: its compiler and runtime stay unloaded. */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  import type { Program } from "./syntax.ts";
  export function parse(text: string): Program;
  export const parser: { readonly lexer: { readonly matched: string; readonly match: string } };
}
