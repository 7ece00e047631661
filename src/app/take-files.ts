import { holdOwnPack, type HeldPack } from "../data/load-pack";
import type { Bounds } from "../domain/bounds";
import type { ExaminedFile, FileRole } from "../domain/given-file";
import type { PackProblem } from "../domain/pack-fault";
import type { Streets } from "../state/store";
import { storeOwnPack } from "./own-pack";
import { packProblem } from "./pack-problem";
import type { PackNews, PackOrder } from "./pack-worker";

/** What files that the visitor gives need, and where they lead. */
type Taking = {
  newWorker(): Worker;
  /** Where the city is. */
  readonly bounds: Bounds;
  /** The files of the visitor's pack so far; null where there is none. */
  olderFiles(): Promise<ReadonlyMap<string, Uint8Array> | null>;
  show(change: Partial<Streets>): void;
  failed(problem: PackProblem): void;
  /** The pack built of the files is in use from now on; `problem`: it could not be kept for the next visit. */
  use(own: HeldPack, given: readonly File[], problem: PackProblem | null): void;
};

type TakeFiles = {
  offer(files: readonly File[]): void;
  take(roles: readonly FileRole[]): void;
  cancel(): void;
};

/**
 * Files that the visitor gives are examined, built into a pack in a worker and stored: nothing leaves the device. The latest order wins; one
 * that is cancelled, or followed by another, changes nothing, at whatever step it is. Only the last step, which waits for nothing, installs.
 */
export function takeFiles({ newWorker, bounds, olderFiles, show, failed, use }: Taking): TakeFiles {
  let worker: Worker | null = null,
    offered: readonly File[] = [],
    latest = 0;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  /** Begins a step; what is returned says whether anybody still wants it. */
  const begin = (): (() => boolean) => {
    end();
    const turn = ++latest;
    return () => turn === latest;
  };
  const order = (message: PackOrder, isWanted: () => boolean): void => {
    const name = nameOf(offered);
    worker = newWorker();
    show({ building: { name, share: 0 }, problem: null, asking: null });
    worker.onmessage = ({ data: news }: MessageEvent<PackNews>) => {
      if (!isWanted()) return;
      if (news.kind === "progress") return show({ building: { name, share: news.share } });
      end();
      switch (news.kind) {
        case "failed":
          return failed(news.problem);
        case "examined":
          return examined(news.files);
        case "done":
          return void store(news.files, isWanted);
      }
    };
    worker.onerror = (event) => {
      if (!isWanted()) return;
      end();
      failed({ code: "internal", file: name, detail: event.message });
    };
    worker.postMessage(message);
  };
  const examined = (files: readonly ExaminedFile[]): void => {
    const roles = files.flatMap(({ role }) => role ?? []);
    if (roles.length === files.length) take(roles);
    else show({ building: null, asking: files });
  };
  const take = (roles: readonly FileRole[]): void => {
    const isWanted = begin(),
      files = offered.map((file, at) => ({ file, role: roles[at]! }));
    void olderFiles().then((older) => {
      if (isWanted()) order({ kind: "build", files, older, bounds, today: new Date().toISOString().slice(0, 10) }, isWanted);
    });
  };
  const store = async (files: ReadonlyMap<string, Uint8Array>, isWanted: () => boolean): Promise<void> => {
    const given = offered,
      file = nameOf(given);
    show({ building: { name: file, share: 1 } });
    const stored = await storeOwnPack(files);
    const discard = async (): Promise<void> => (typeof stored === "string" ? undefined : stored.discard());
    let own: HeldPack;
    try {
      // What the storage refuses is used all the same, for as long as the page is open.
      own = await holdOwnPack(typeof stored === "string" ? (name) => Promise.resolve(files.get(name) ?? new Uint8Array()) : stored.load);
    } catch (error) {
      await discard();
      if (isWanted()) failed(packProblem(error, file));
      return;
    }
    if (!isWanted()) return discard();
    const code = typeof stored === "string" ? stored : stored.install() ? null : "storage-refused";
    use(own, given, code === null ? null : { code, file, detail: "" });
  };
  return {
    offer(files) {
      if (files.length === 0) return;
      const isWanted = begin();
      offered = files;
      order({ kind: "examine", files }, isWanted);
    },
    take,
    cancel() {
      begin();
      show({ building: null, asking: null });
    },
  };
}

const nameOf = (files: readonly File[]): string => files.map(({ name }) => name).join(", ");
