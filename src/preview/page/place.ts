/**
 * Puts what is on a sheet in its place. Pages bring no styles of their own, since a strict policy on content forbids these; styles that are
 * set through objects are allowed (CSP 3, 8.2). An attribute for each of 10,000 lines costs less than a rule for each would at every change.
 */
export function placeItems(sheet: ParentNode): void {
  for (const element of sheet.querySelectorAll<HTMLElement>("[data-at]")) {
    const [x, y, stretch] = (element.dataset.at ?? "").split(" ");
    element.style.cssText = `left:${x}px;top:${y}px${stretch === undefined ? "" : `;word-spacing:${stretch}px`}`;
  }
  for (const element of sheet.querySelectorAll<HTMLElement | SVGElement>("[data-box]")) {
    const [x, y, width, height] = (element.dataset.box ?? "").split(" ");
    element.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  }
}
