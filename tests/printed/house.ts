/** Where a house sets its pages: what has to be known of a printed document to tell its lines apart. Lengths are points. */
export interface House {
  /** The theme that sets such pages. */
  readonly theme: string;
  /** Baselines of the highest line of text, and of the lowest of text or notes. */
  readonly top: number;
  readonly bottom: number;
  /** Left edge of the page's text (the line "Annex"), of the measure, and its right edge. */
  readonly margin: number;
  readonly left: number;
  readonly right: number;
  /** Steps of the tabs: where items and what stands in them begins. */
  readonly step: number;
  /** From a bullet to its text. */
  readonly bullet: number;
}

/** A/HRC 2010 to 2014. */
export const geneva2010: House = {
  theme: "geneva-2010",
  top: 80,
  bottom: 735,
  margin: 56.7,
  left: 113.4,
  right: 481.9,
  step: 28.35,
  bullet: 8.5,
};

/** The Economic Commission for Europe in 2019: the pages of 2010, by a Word that squeezes lines. */
export const ece2019: House = { ...geneva2010, theme: "ece" };

/** Geneva of today. */
export const geneva: House = { ...geneva2010, theme: "geneva", top: 66, bottom: 795 };

/** Whether a place is that of the house: hands that set documents are not always exact to the point. */
export const near = (x: number, place: number): boolean => Math.abs(x - place) < 1.5;
