import type { Service } from "./service";

/** What a file of the visitor's is taken for. A service or column of null: the file itself says it. */
export type FileRole =
  | { readonly kind: "extract" }
  | { readonly kind: "facilities"; readonly service: Service | null }
  | { readonly kind: "residents"; readonly column: string | null }
  /** Heights of the ground: they count with an extract only. */
  | { readonly kind: "heights" };

/** A file as it was looked into. `role` is what its content states, null where somebody has to be asked; `guess` is what to propose then. */
export type ExaminedFile = {
  readonly name: string;
  readonly isRaster: boolean;
  readonly columns: readonly string[];
  readonly role: FileRole | null;
  readonly guess: FileRole | null;
};
