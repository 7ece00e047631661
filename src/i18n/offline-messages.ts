/** Texts about the app itself: its description, new versions, streets kept for use without a network, names of controls. */
export type OfflineMessages = {
  readonly description: string;
  readonly offline: {
    readonly update: string;
    readonly take: string;
    readonly later: string;
    readonly keep: (size: string) => string;
    readonly keeping: string;
    readonly kept: (size: string) => string;
    readonly forget: string;
    readonly refused: string;
    readonly unreachable: string;
  };
  readonly mapLegend: string;
  readonly mapYear: string;
  readonly sheetHeights: readonly [low: string, middle: string, high: string];
};
