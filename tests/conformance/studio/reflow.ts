import type { Page } from "playwright-core";

/** What of a window cannot be reached, is cut off or is too small to be hit: WCAG 1.4.4, 1.4.10 and 2.5.8, without what is inside the pages. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientHeight, clientWidth, scrollHeight, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth || scrollHeight > clientHeight ? ["the window itself scrolls"] : [];
    const scrolls = (element: Element): boolean => {
      for (let each = element.parentElement; each; each = each.parentElement)
        if (/auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight) return true;
      return false;
    };
    const over = document.querySelector("dialog[open], :popover-open") ?? document;
    const controls = "button, input:not([type=file], .choice *), select, textarea, summary, [tabindex='0']";
    for (const element of over.querySelectorAll(controls)) {
      const { bottom, height, left, right, top, width } = element.getBoundingClientRect();
      if (width === 0 || element.closest(".sheet") || !element.checkVisibility({ opacityProperty: true })) continue;
      const name = `${element.id || element.className} ${element.textContent?.slice(0, 40)}`;
      // Only a table may scroll sideways in its box.
      if ((left < -1 || right > clientWidth + 1) && !element.closest(".grid-box")) found.push(`beside the window: ${name}`);
      if ((top < -1 || bottom > clientHeight + 1) && !scrolls(element)) found.push(`below the window: ${name}`);
      if (element.matches("button") && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${name}`);
      if (element.matches("button, select, textarea") && Math.min(width, height) < 23.5) found.push(`too small: ${name}`);
    }
    return found;
  });
}
