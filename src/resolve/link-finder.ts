import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { readAddress } from "../document/address.ts";
import type { LinkTarget } from "../document/resolved.ts";
import type { Link } from "../document/tree.ts";
import { folderOf, join } from "../world.ts";
import type { Labels, Targets } from "./targets.ts";

/** Finds where links lead; what leads nowhere is reported where it is written, and stays words. */
export class LinkFinder {
  readonly #targets: Targets;
  readonly #parent: Labels | undefined;
  readonly #report: Report;

  constructor({ targets, parent, report }: { targets: Targets; parent: Labels | undefined; report: Report }) {
    this.#targets = targets;
    this.#parent = parent;
    this.#report = report;
  }

  /** Where a link leads. `beside`: a file is meant that lies beside the page, and need not be there yet. */
  find(link: Link, beside: boolean): LinkTarget | undefined {
    const address = readAddress(link.href);
    switch (address.type) {
      case "web":
        return { href: address.href };
      case "label":
        return this.#label(address.id, link);
      case "file":
        if (beside) return { file: link.href };
        return this.#file(address, link);
      case "nothing":
        return this.#nowhere(address.message, link, address.help);
    }
  }

  #label(id: string, link: Link): LinkTarget | undefined {
    const target = this.#targets.find(id);
    if (target) return { anchor: target.anchor };
    if (this.#parent?.find(id)) {
      const help = `Write [@${id}], which prints its number there.`;
      return this.#nowhere(`The label “${id}” is in another document, to which nothing here can lead.`, link, help);
    }
    const near = nearest(id, this.#targets.labels());
    return this.#nowhere(`Nothing here has the label “${id}”.`, link, near ? `Did you mean #${near}?` : helpLabel(id));
  }

  /** An annex by its file, or by its label something in a file of the whole. */
  #file({ path, label }: { readonly path: string; readonly label?: string }, link: Link): LinkTarget | undefined {
    const anchor = this.#targets.findFile(join(folderOf(link.span.source.path), path));
    if (anchor !== undefined && label !== undefined) return this.#label(label, link);
    if (anchor) return { anchor };
    return this.#nowhere(`“${path}” is no address on the web and no annex of this document.`, link, helpFor(path));
  }

  #nowhere(message: string, { hrefSpan }: Link, help: string | undefined): undefined {
    this.#report(diagnostic("link-target", message, { span: hrefSpan, help }));
  }
}

function helpLabel(id: string): string {
  return `Put {#${id}} at the end of the heading, paragraph or item that is meant.`;
}

/** What is to be written in the place of a path that is no annex. */
function helpFor(path: string): string {
  if (/\.(?:md|markdown)$/i.test(path)) return `Annex the file (annexes: [${path}]), or write its whole address, https://…`;
  const isHost =
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(path) &&
    !/\.(?:docx?|pdf|xlsx?|pptx?|zip|html?|txt|png|jpe?g|svg|csv)$/i.test(path);
  if (isHost) return `For a page on the web, write https://${path}`;
  return `Write the whole address, https://…, or the label of something in the document, #label.`;
}
