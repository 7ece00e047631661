/** Texts of handing out: link, picture, page, embed code, comment. */
export type ShareMessages = {
  readonly share: {
    /** For an answer about where the device is. */
    readonly ownPosition: string;
    readonly open: string;
    readonly title: string;
    readonly link: string;
    readonly keepView: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyCode: string;
    readonly refused: string;
    readonly qr: string;
    readonly qrSave: string;
    readonly qrTooLong: string;
    readonly files: string;
    readonly picture: string;
    readonly pictureAbout: string;
    readonly page: string;
    readonly pageAbout: string;
    readonly print: string;
    readonly printAbout: string;
    readonly drawing: string;
    readonly saved: string;
    readonly savedWithoutMap: string;
    readonly failed: string;
    readonly partMissing: string;
    readonly printBlocked: string;
  };
  /** Words on the picture and on the page themselves. */
  readonly handout: {
    readonly madeOn: (date: string) => string;
    readonly date: (day: number, month: number, year: number) => string;
    readonly data: (version: string) => string;
    readonly more: (count: number) => string;
    readonly noMap: string;
    readonly sources: string;
    readonly scan: string;
    readonly point: string;
    readonly changes: string;
    readonly continued: string;
  };
  readonly embed: {
    readonly title: string;
    readonly explain: string;
    readonly language: string;
    readonly size: string;
    readonly sizes: Readonly<Record<"small" | "middle" | "wide", string>>;
    readonly code: string;
    readonly preview: string;
    readonly fullPage: string;
    /** How the map moves where the page keeps the wheel and one finger for itself. */
    readonly wheel: string;
    readonly wheelMac: string;
    readonly touch: string;
  };
  readonly comment: {
    readonly aboutObject: string;
    readonly aboutAnswer: string;
    readonly explain: string;
    readonly words: string;
    readonly text: string;
    readonly copy: string;
    readonly mail: string;
    readonly mailAbout: string;
    readonly field: Readonly<
      Record<"object" | "number" | "place" | "placeWords" | "section" | "question" | "answer" | "link" | "data", string>
    >;
  };
};
