import type { Language } from "../../domain/language";
import type { LegendMark } from "../../map/legend-mark";

/** Figures stand right in their columns; texts begin left and may take several lines. Empty headings are not drawn. */
export type HandoutTable = {
  readonly kind: "figures" | "texts";
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where rows may be left out so that everything fits: what is said of how many there are more. */
  readonly more?: (count: number) => string;
};

/**
 * Everything that leaves on paper or as a picture, in one language and ready to be read: picture and page draw the same value,
 * so that they cannot say different things. It knows nothing of the state; whoever has an answer of another kind makes one too.
 */
export type Handout = {
  readonly language: Language;
  /** The question. */
  readonly title: string;
  /** The answer; the first sentence is set large, the others say what it leaves out. */
  readonly sentences: readonly string[];
  /** Tables on the page, not on the picture; those with the same headings share their columns. The first column is a name, the rest are figures. */
  readonly tables: readonly HandoutTable[];
  readonly legend: readonly { readonly mark: LegendMark; readonly text: string }[];
  /** Method and limits, a paragraph each. */
  readonly notes: readonly string[];
  /** Where the figures and the map come from; with the licence where one asks for it. */
  readonly sources: readonly string[];
  /** Opens the same answer. */
  readonly link: string;
  /** When it was made, and from which version of the data. */
  readonly dated: string;
};
