import { useEffect, useState } from "react";
import { formatBytes } from "../i18n/format-bytes";
import type { KeptPacks } from "./keep-pack";
import { useLanguage } from "./store-context";

type Stage = "unknown" | "offered" | "keeping" | "kept" | "refused" | "unreachable";

/** The offer for one pack, fetched with the first streets that are walked. */
export function KeepOffer({ pack, keeper }: { readonly pack: string; readonly keeper: KeptPacks }) {
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
