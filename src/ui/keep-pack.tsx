import { createContext, useContext, useEffect, useState } from "react";
import { formatBytes } from "../i18n/format-bytes";
import { useAppState, useLanguage } from "./store-context";

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

type Stage = "unknown" | "offered" | "keeping" | "kept" | "refused" | "unreachable";

/** Offers to keep the streets in use, with their size; says what became of it. Nothing is kept unasked. */
export function KeepPack() {
  const keeper = useContext(KeptPacksContext);
  const pack = useAppState(({ streets: { packs, pack: used } }) =>
    used === null || used.own ? null : (packs.find((name) => name !== "own") ?? null),
  );
  // Of another pack everything is asked anew.
  return pack === null || keeper === null || !keeper.isPossible() ? null : <KeepOffer key={pack} pack={pack} keeper={keeper} />;
}

function KeepOffer({ pack, keeper }: { readonly pack: string; readonly keeper: KeptPacks }) {
  const {
    messages: { offline: words },
    language,
  } = useLanguage();
  const [stage, setStage] = useState<Stage>("unknown");
  const [bytes, setBytes] = useState(0);
  useEffect(() => {
    void Promise.all([keeper.sizeOf(pack), keeper.isKept(pack)]).then(
      ([size, kept]) => {
        setBytes(size);
        setStage(kept ? "kept" : "offered");
      },
      () => setStage("unknown"),
    );
  }, [pack, keeper]);
  if (stage === "unknown") return null;
  const size = formatBytes(bytes, language);
  const keep = async (): Promise<void> => {
    setStage("keeping");
    setStage(await keeper.keep(pack));
  };
  return (
    <div className="keep-pack" role="status">
      {stage === "kept" ? (
        <p className="fine">
          {words.kept(size)}{" "}
          <button type="button" className="link" onClick={() => void keeper.forget(pack).then(() => setStage("offered"))}>
            {words.forget}
          </button>
        </p>
      ) : null}
      {stage === "keeping" ? <p className="fine">{words.keeping}</p> : null}
      {stage === "refused" || stage === "unreachable" ? <p className="fine">{words[stage]}</p> : null}
      {stage === "offered" || stage === "refused" || stage === "unreachable" ? (
        <button type="button" className="link" onClick={() => void keep()}>
          {words.keep(size)}
        </button>
      ) : null}
    </div>
  );
}
