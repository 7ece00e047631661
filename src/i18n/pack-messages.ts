import type { EditKind } from "../domain/network/edits-text";
import type { PackFaultCode } from "../domain/pack-fault";

/** Texts about city packs and files of the visitor's own. */
export type PackMessages = {
  readonly packs: {
    readonly drop: string;
    readonly choose: string;
    readonly forget: string;
    readonly building: (name: string, percent: number) => string;
    readonly storing: (name: string) => string;
    readonly cancel: string;
    readonly asking: {
      readonly title: string;
      readonly explain: string;
      readonly role: (file: string) => string;
      readonly choose: string;
      readonly places: string;
      readonly extract: string;
      readonly ownService: string;
      readonly residents: string;
      readonly heights: string;
      readonly column: string;
      readonly use: string;
      readonly cancel: string;
    };
    /** The city packs that lie beside the app. */
    readonly beside: {
      readonly label: string;
      readonly noStreets: string;
      readonly undated: string;
      readonly under: string;
      readonly elsewhere: (names: string) => string;
    };
    readonly today: {
      readonly osm: (count: number, date: string | null) => string;
      readonly file: (count: number, files: string) => string;
      readonly later: (date: string) => string;
      readonly older: (date: string) => string;
      readonly undated: string;
      readonly mark: string;
    };
    readonly residents: { readonly from: (file: string) => string; readonly leftOut: (count: number) => string };
    readonly fault: Readonly<Record<PackFaultCode, (file: string) => string>>;
    readonly stays: string;
    readonly details: string;
    readonly engine: Readonly<Record<"not-ready" | "no-pack" | "internal", string>>;
  };
  /** Changes of the streets without a pointer. */
  readonly keyboardEdits: {
    readonly explain: string;
    readonly cross: string;
    readonly set: Readonly<Record<"first" | "second" | "close", string>>;
    readonly stop: string;
    readonly made: Readonly<Record<EditKind, string>>;
  };
};
