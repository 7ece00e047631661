import { beforeEach, describe, expect, test, vi } from "vitest";
import { ownPack } from "../../src/app/own-pack";
import { packProblem } from "../../src/app/pack-problem";
import type { PackNews, PackOrder } from "../../src/app/pack-worker";
import { takeFiles } from "../../src/app/take-files";
import { buildGiven } from "../../src/data/pack/build-given";
import { examineFile } from "../../src/data/pack/examine-file";
import type { Streets } from "../../src/state/store";
import { withBrowserStorage } from "../support/browser-storage";

/** The worker's own code, on this thread; what is ended says nothing any more. */
class SameThread {
  onmessage: ((event: { readonly data: PackNews }) => void) | null = null;
  postMessage(order: PackOrder): void {
    const tell = (data: PackNews): void => this.onmessage?.({ data });
    const news: Promise<PackNews> =
      order.kind === "examine"
        ? Promise.all(order.files.map(examineFile)).then((files) => ({ kind: "examined", files }))
        : buildGiven(order).then((files) => ({ kind: "done", files }));
    news.then(tell, (error) => tell({ kind: "failed", problem: packProblem(error, "") }));
  }
  terminate(): void {
    this.onmessage = null;
  }
}

const storage = withBrowserStorage();
const file = (name: string): File => new File(["service,lon,lat\nshop,76.92,43.24\n"], name);

let shown: Partial<Streets>, used: string[], taking: ReturnType<typeof takeFiles>, olderFiles: () => Promise<null>;
beforeEach(() => {
  shown = {};
  used = [];
  olderFiles = () => Promise.resolve(null);
  taking = takeFiles({
    newWorker: () => new SameThread() as unknown as Worker,
    bounds: [76.7, 43.1, 77.1, 43.4],
    olderFiles: () => olderFiles(),
    show: (change) => (shown = { ...shown, ...change }),
    failed: (problem) => (shown = { ...shown, problem, building: null }),
    use: (_, given, problem) => {
      used.push(given.map(({ name }) => name).join(" "));
      shown = { ...shown, problem, building: null };
    },
  });
});

/** The file that the pack in use was built of. */
const inUse = async (): Promise<string | null> => {
  const load = ownPack();
  return load === null ? null : (JSON.parse(new TextDecoder().decode(await load("manifest.json"))) as { name: string }).name;
};
const installed = (name: string): Promise<void> => vi.waitFor(() => expect(used.at(-1)).toBe(name));

/** Stops whoever comes by until it is opened. */
function gate(): { readonly reached: Promise<void>; open(): void; pass(): Promise<void> } {
  let arrive = (): void => undefined,
    open = (): void => undefined;
  const reached = new Promise<void>((resolve) => (arrive = resolve)),
    opened = new Promise<void>((resolve) => (open = resolve));
  return {
    reached,
    open: () => open(),
    pass: () => {
      arrive();
      return opened;
    },
  };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test("files that are given are stored and in use", async () => {
  taking.offer([file("a.csv")]);
  await installed("a.csv");
  expect([await inUse(), shown.building, shown.problem]).toEqual(["a.csv", null, null]);
});

describe("an order that is cancelled changes nothing, and the pack of before stays whole", () => {
  beforeEach(async () => {
    taking.offer([file("before.csv")]);
    await installed("before.csv");
  });
  const nothingChanged = async (): Promise<void> => {
    await vi.waitFor(() => expect(storage().stores.size).toBe(1));
    await settled();
    expect([used, await inUse(), storage().stores.size]).toEqual([["before.csv"], "before.csv", 1]);
    expect([shown.building, shown.problem]).toEqual([null, null]);
  };

  test("while its files are written: it is said that they are stored, and Cancel cancels", async () => {
    const slow = gate(),
      { put } = storage();
    storage().put = async (...args) => {
      await slow.pass();
      await put(...args);
    };
    taking.offer([file("after.csv")]);
    await slow.reached;
    expect(shown.building).toEqual({ name: "after.csv", share: 1 });
    taking.cancel();
    expect(shown.building).toBeNull();
    slow.open();
    await nothingChanged();
  });

  test("while what was written is read again", async () => {
    const slow = gate(),
      { match } = storage();
    storage().match = async (...args) => {
      await slow.pass();
      return match(...args);
    };
    taking.offer([file("after.csv")]);
    await slow.reached;
    taking.cancel();
    slow.open();
    await nothingChanged();
  });

  test("before its building has begun", async () => {
    const slow = gate();
    olderFiles = () => slow.pass().then(() => null);
    taking.offer([file("after.csv")]);
    await slow.reached;
    taking.cancel();
    slow.open();
    await nothingChanged();
  });

  test("also where the storage refuses it afterwards: nobody is told of what nobody wants", async () => {
    const slow = gate();
    storage().put = async () => {
      await slow.pass();
      throw new DOMException("full", "QuotaExceededError");
    };
    taking.offer([file("after.csv")]);
    await slow.reached;
    taking.cancel();
    slow.open();
    await nothingChanged();
  });

  test("the order after it is the one in use, however late the first one is", async () => {
    const slow = gate(),
      { put } = storage();
    let writes = 0;
    storage().put = async (...args) => {
      if (++writes === 1) await slow.pass();
      await put(...args);
    };
    taking.offer([file("first.csv")]);
    await slow.reached;
    taking.cancel();
    taking.offer([file("second.csv")]);
    await installed("second.csv");
    slow.open();
    await settled();
    expect([used, await inUse(), storage().stores.size]).toEqual([["before.csv", "second.csv"], "second.csv", 1]);
  });
});
