import { createContext, lazy, useContext } from "react";
import { Part } from "./part";
import { useAppState } from "./store-context";

/** What the page can do to keep a pack for use without a network. */
export type KeptPacks = {
  isPossible(): boolean;
  /** Bytes of all its files. Rejects without a network. */
  sizeOf(pack: string): Promise<number>;
  isKept(pack: string): Promise<boolean>;
  keep(pack: string): Promise<"kept" | "refused" | "unreachable">;
  forget(pack: string): Promise<void>;
};
export const KeptPacksContext = createContext<KeptPacks | null>(null);

const KeepOffer = lazy(() => import("./keep-offer").then(({ KeepOffer: offer }) => ({ default: offer })));

/** Offers to keep the streets in use, with their size; says what became of it. Nothing is kept unasked. */
export function KeepPack() {
  const keeper = useContext(KeptPacksContext);
  const pack = useAppState(({ streets: { packs, pack: used } }) =>
    used === null || used.own ? null : (packs.find((name) => name !== "own") ?? null),
  );
  // Of another pack everything is asked anew.
  return pack === null || keeper === null || !keeper.isPossible() ? null : (
    <Part>
      <KeepOffer key={pack} pack={pack} keeper={keeper} />
    </Part>
  );
}
