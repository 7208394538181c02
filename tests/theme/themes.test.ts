import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { contentsRoles, madeRoles, noteRoles } from "../../src/document/own-roles.ts";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";

const world = nodeWorld();
const names = world.list(`${world.templates}/themes`).map((file) => file.replace(".yaml", ""));

/** Roles that the program makes, and those that authors may count on in every theme (a template may give others, which fall back). */
const roles = [
  ...madeRoles,
  ...Object.values(noteRoles),
  "title subtitle front heading-1 heading-2 heading-3 heading-4 heading-5 heading-6 part article annex annex-language annex-title appendix",
  "paragraph unnumbered continuation preambular organ article-paragraph operative item-1 item-2 item-3 bullet-1 bullet-2",
  "recommendation recommendation-item-1 recommendation-item-2 recommendation-item-3 quotation box box-title box-text",
  "summary summary-title summary-text table-number table-title table-head table-cell table-source table-note",
  "figure-number figure-title figure-source verbatim title-14 title-16 title-17 subtitle-12 subtitle-14 meeting vote sponsors",
].flatMap((line) => line.split(" "));

/** Levels of contents of which no theme of ours says anything. */
const bare = contentsRoles.lines.slice(4);

describe.each(names)("the theme %s", (name) => {
  const complain = ({ message }: { readonly message: string }) => {
    throw new Error(message);
  };
  const theme = loadTheme([new Source("theme.yaml", `extends: ${name}`)], [], world, complain);

  it("has a style for every role", () => {
    expect(roles.filter((role) => !theme.roles[role])).toEqual(bare);
  });

  it("numbers every role that is numbered", () => {
    const levels = Object.values(theme.numbering).flatMap((list) => list.map(({ role }) => role));
    const numbered = roles.filter((role) =>
      /^(?:heading-|item-|part$|article|annex$|appendix|paragraph|operative|table-number|figure-number|box-title)/.test(role),
    );
    expect(numbered.filter((role) => !levels.includes(role))).toEqual([]);
  });

  it("names its styles apart, and leads on to styles that it has", () => {
    const styles = Object.values(theme.styles);
    expect(new Set(styles.map((style) => style.name)).size).toBe(styles.length);
    expect(styles.flatMap(({ next }) => next ?? []).filter((id) => !theme.styles[id])).toEqual([]);
  });
});
