import {
  AlignmentType,
  DeletedTextRun,
  Footer,
  Header,
  InsertedTextRun,
  PageNumber,
  Paragraph,
  PositionalTab,
  PositionalTabAlignment,
  PositionalTabLeader,
  PositionalTabRelativeTo,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from "docx";
import { edgeRoles } from "../../document/own-roles.ts";
import type { Change, RInline } from "../../document/resolved.ts";
import { directedText } from "../../text/directions.ts";
import { inTwips } from "../../theme/geometry.ts";
import type { Draft } from "./draft.ts";
import { firstFoot } from "./first-foot.ts";
import { runningText } from "./plain.ts";

/** Running heads and feet of a section by kind of page, as docx takes them. */
export interface Heads {
  readonly headers: { readonly first: Header; readonly default: Header; readonly even: Header };
  readonly footers: { readonly first: Footer; readonly default: Footer; readonly even: Footer };
}

/**
 * Running heads and feet (un-format 4): the symbol over a rule and the page number, on even pages at the start, on odd ones at the end.
 * The first page has neither; its head keeps the rule, which falls together with the masthead's. `turned` says whether some pages are.
 */
export function headsOf(draft: Draft, turned: boolean): Heads {
  const { header: content, blocks } = draft.resolved;
  const masthead = blocks.some((block) => block.type === "masthead");
  const role = content.length > 0 ? edgeRoles.header : plain;
  return {
    headers: {
      first: header([], masthead ? edgeRoles.header : plain, false, draft),
      default: header(content, role, true, draft),
      even: header(content, role, false, draft),
    },
    footers: {
      first: new Footer({ children: firstFoot(draft) }),
      default: new Footer({ children: [footer(true, turned, draft)] }),
      even: new Footer({ children: [footer(false, turned, draft)] }),
    },
  };
}

/** A role whose style has no rule, for heads that say nothing. */
const plain = edgeRoles.firstFoot;

/** A document of two symbols has two lines. */
function header(content: readonly RInline[], role: string, atEnd: boolean, draft: Draft): Header {
  const children = linesOf(content).flatMap((line, index) => runsOf(line, draft, index > 0));
  return new Header({ children: [new Paragraph({ style: draft.styles.use(role).id, ...side(atEnd), children })] });
}

/** A stretch of a line that became the same in a redline. */
interface Stretch {
  readonly text: string;
  readonly change?: Change;
}

type Runs = readonly (TextRun | InsertedTextRun | DeletedTextRun)[];

/** A line as runs, each of which is read in one direction; `broken` where it stands under another. */
function runsOf(line: readonly Stretch[], draft: Draft, broken = false): Runs {
  const [first = { text: "" }, ...more] = line;
  return [...runsOfStretch(first, draft, broken), ...more.flatMap((stretch) => runsOfStretch(stretch, draft, false))];
}

function runsOfStretch({ text: all, change }: Stretch, { resolved, revisions }: Draft, broken: boolean): Runs {
  const stretches = all === "" ? [{ text: all }] : directedText(all, resolved.direction);
  return stretches.map(({ text, rightToLeft }, index) => {
    const run = { text, ...(broken && index === 0 && { break: 1 }), ...(rightToLeft && { rightToLeft }) };
    if (!change) return new TextRun(run);
    const recorded = { ...run, ...revisions.signature(change) };
    return change.kind === "deleted" ? new DeletedTextRun(recorded) : new InsertedTextRun(recorded);
  });
}

/** Lines of what a head or foot says, or all of it as one; neighbours of one change are one stretch. */
function linesOf(content: readonly RInline[], asOne = false): readonly (readonly Stretch[])[] {
  const lines: Stretch[][] = content.length > 0 ? [[]] : [];
  for (const part of content) {
    const line = lines.at(-1);
    const { change } = part;
    const last = line?.at(-1);
    const text = runningText([part]);
    if (part.type === "line-break" && !asOne) lines.push([]);
    else if (line && last && last.change === change) line[line.length - 1] = { ...last, text: last.text + text };
    else line?.push({ text, ...(change && { change }) });
  }
  return lines;
}

/** The page number, and on the other side what else the foot says. */
function footer(atEnd: boolean, turned: boolean, draft: Draft): Paragraph {
  const number = new TextRun({ style: draft.styles.use(edgeRoles.pageNumber).id, children: [PageNumber.CURRENT] });
  const [line = []] = linesOf(draft.resolved.footer, true);
  const said = runsOf(line, draft);
  const style = draft.styles.use(edgeRoles.footer).id;
  if (runningText(draft.resolved.footer) === "") return new Paragraph({ style, ...side(atEnd), children: [number] });
  const across = new TextRun({ children: [acrossThePage(turned)] });
  return new Paragraph({
    style,
    tabStops: [edgeOf(draft)],
    children: atEnd ? [...said, across, number] : [number, across, ...said],
  });
}

/** The edge of upright pages as a stop. */
function edgeOf({ prepared }: Draft): TabStopDefinition {
  const { left, right } = prepared.pages.upright;
  return { type: TabStopType.RIGHT, position: inTwips(right - left) };
}

/** A tab to the edge of the page; where pages are turned, to that of each, which Word knows and other readers do not. */
function acrossThePage(turned: boolean): Tab | PositionalTab {
  if (!turned) return new Tab();
  return new PositionalTab({
    alignment: PositionalTabAlignment.RIGHT,
    relativeTo: PositionalTabRelativeTo.MARGIN,
    leader: PositionalTabLeader.NONE,
  });
}

function side(atEnd: boolean): { readonly alignment?: typeof AlignmentType.RIGHT } {
  return atEnd ? { alignment: AlignmentType.RIGHT } : {};
}
