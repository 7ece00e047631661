import { buildGiven, type GivenFiles } from "../data/pack/build-given";
import { examineFile } from "../data/pack/examine-file";
import type { ExaminedFile } from "../domain/given-file";
import type { PackProblem } from "../domain/pack-fault";
import { packProblem } from "./pack-problem";

/** What the page tells the worker, and what it hears back. Ending the worker cancels. */
export type PackOrder =
  { readonly kind: "examine"; readonly files: readonly File[] } | ({ readonly kind: "build" } & Omit<GivenFiles, "progress">);
export type PackNews =
  | { readonly kind: "examined"; readonly files: readonly ExaminedFile[] }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "failed"; readonly problem: PackProblem };

/** Wiring only: files are examined and packs built by the same functions as on the command line. */
self.onmessage = async ({ data: order }: MessageEvent<PackOrder>) => {
  const tell = (news: PackNews): void => self.postMessage(news);
  const names = (order.kind === "examine" ? order.files : order.files.map(({ file }) => file)).map(({ name }) => name);
  try {
    if (order.kind === "examine") tell({ kind: "examined", files: await Promise.all(order.files.map(examineFile)) });
    else tell({ kind: "done", files: await buildGiven({ ...order, progress: (share) => tell({ kind: "progress", share }) }) });
  } catch (error) {
    tell({ kind: "failed", problem: packProblem(error, names.join(", ")) });
  }
};
