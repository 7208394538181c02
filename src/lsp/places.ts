import { actionsAt } from "./actions/actions.ts";
import { complete } from "./completion/complete.ts";
import { definitionsAt, usesAt } from "./definition.ts";
import type { Desk, Spot } from "./desk.ts";
import type { Findings } from "./findings.ts";
import { foldsIn } from "./folding.ts";
import type { Options } from "./greeting.ts";
import { hoverAt } from "./hover.ts";
import { hintsIn } from "./inlay-hints.ts";
import { linksIn } from "./links.ts";
import { outlineOf } from "./outline.ts";
import type { Connection, Position, TextDocumentIdentifier } from "./protocol.ts";
import { renamedAt, renameTo } from "./rename.ts";
import { selectionAt } from "./selection.ts";

/** What an editor asks about a place. */
interface AtPlace {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Answers what an editor asks about texts and places in them: a row for each question. */
export function answerPlaces(connection: Connection, desk: Desk, findings: Findings, options: Options): void {
  const { texts } = desk;
  const at = async ({ position, textDocument }: AtPlace) => desk.spot(textDocument.uri, position);
  const whole = async ({ textDocument }: { readonly textDocument: TextDocumentIdentifier }) =>
    desk.spot(textDocument.uri, { line: 0, character: 0 });
  const list = <T>(spot: Spot | undefined, make: (spot: Spot) => readonly T[]): T[] => (spot ? [...make(spot)] : []);

  connection.onCompletion(({ position, textDocument }) =>
    list(desk.spotNow(textDocument.uri, position), (spot) => complete(spot, desk)),
  );
  connection.onHover(async (asked) => {
    const spot = await at(asked);
    return spot && hoverAt(spot, desk);
  });
  connection.onDefinition(async (asked) =>
    list(await at(asked), (spot) => definitionsAt(spot, desk).map((place) => texts.locationOf(place))),
  );
  connection.onReferences(async (asked) =>
    list(await at(asked), (spot) =>
      usesAt(spot, desk, asked.context.includeDeclaration).map((place) => texts.locationOf(place)),
    ),
  );
  connection.onDocumentHighlight(async (asked) =>
    list(await at(asked), (spot) =>
      usesAt(spot, desk, true).flatMap((place) => (place.file === spot.file ? [{ range: texts.rangeOf(place) }] : [])),
    ),
  );
  connection.onPrepareRename(async (asked) => {
    const spot = await at(asked);
    return spot && renamedAt(spot, desk);
  });
  connection.onRenameRequest(async (asked) => {
    const spot = await at(asked);
    return spot && renameTo(spot, asked.newName, desk, options.movesFiles);
  });
  connection.onCodeAction(async ({ context, range, textDocument }) => {
    const spot = await at({ textDocument, position: range.start });
    if (!spot) return [];
    const end = texts.offsetOf(spot.source, range.end);
    return [...actionsAt({ spot, end, only: context.only, shown: (finding) => findings.shown(finding) }, desk)];
  });
  connection.onDocumentSymbol(async (asked) => list(await whole(asked), (spot) => outlineOf(spot, desk)));
  connection.onFoldingRanges(async (asked) => list(await whole(asked), foldsIn));
  connection.onDocumentLinks(async (asked) => list(await whole(asked), (spot) => linksIn(spot, desk)));
  connection.onSelectionRanges(async ({ positions, textDocument }) => {
    const spots = await Promise.all(positions.map((position) => at({ textDocument, position })));
    return spots.flatMap((spot) => (spot ? [selectionAt(spot, desk)] : []));
  });
  if (!options.inlayHints) return;
  connection.languages.inlayHint.on(async ({ range, textDocument }) =>
    list(await at({ textDocument, position: range.end }), (spot) => hintsIn(spot, spot.offset, desk)),
  );
}
