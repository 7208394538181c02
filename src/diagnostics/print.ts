import type { Span } from "../source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { codeFrame } from "./frame.ts";
import { sortDiagnostics } from "./sort.ts";
import { visible } from "./visible.ts";

/** How messages are printed for people. */
export interface PrintOptions {
  /** Whether the terminal shows colours; without a word it does not. */
  readonly colour?: boolean;
}

type Paint = (text: string) => string;

/** Diagnostics for people: sorted, each with its place, the line of the file, and what to do. Empty where there are none. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], { colour = false }: PrintOptions = {}): string {
  const paint = colour ? colours : plain;
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${format(diagnostic, paint)}\n`)
    .join("\n");
}

function format(diagnostic: Diagnostic, paint: Record<keyof typeof colours, Paint>): string {
  const { code, help, message, path, related = [], severity, span } = diagnostic;
  const place = span ? placeOf(span) : path;
  const head = [
    place && paint.place(`${visible(place)}:`),
    paint[severity](`${severity}:`),
    visible(message),
    paint.code(`[${code}]`),
  ];
  const lines = [head.filter((part) => part !== undefined).join(" ")];
  if (span) lines.push(...frame(span, paint[severity]));
  for (const { message: said, span: elsewhere } of related) {
    lines.push(`  ${paint.place(`${visible(placeOf(elsewhere))}:`)} ${visible(said)}`, ...frame(elsewhere, paint.place));
  }
  if (help) lines.push(`  ${paint.help("help:")} ${visible(help)}`);
  return lines.join("\n");
}

function placeOf({ source, start }: Span): string {
  const { line, column } = source.position(start);
  return `${source.path}:${line}:${column}`;
}

/** The line with marks under the place; nothing for an empty line, which has nothing to show. */
function frame(span: Span, paint: Paint): string[] {
  const { indent, line, marks, text } = codeFrame(span);
  if (text.trim() === "") return [];
  const number = String(line).padStart(5);
  return [`${number} | ${text}`, `${" ".repeat(number.length)} | ${indent}${paint(marks)}`];
}

const colours = {
  error: style(1, 31),
  warning: style(1, 33),
  place: style(36),
  code: style(2),
  help: style(1, 32),
};

const plain = { error: same, warning: same, place: same, code: same, help: same };

function style(...codes: readonly number[]): Paint {
  return (text) => `\u001b[${codes.join(";")}m${text}\u001b[0m`;
}

function same(text: string): string {
  return text;
}
