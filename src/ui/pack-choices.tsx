import { formatNumber } from "../i18n/format";
import type { PackChoice } from "../state/store";
import { usePacks } from "./packs-context";
import { useAppState, useLanguage } from "./store-context";

/** The city packs beside the app, where there are several; that they are of another city, where there are no others. */
export function PackChoices() {
  const packs = usePacks();
  const {
    messages: {
      packs: { beside: words },
    },
  } = useLanguage();
  const { offered, elsewhere, choosing, packs: walked } = useAppState(({ streets }) => streets);
  const asked = useAppState(({ question }) => question.pack) ?? offered[0]?.name;
  if (offered.length === 0)
    return elsewhere.length === 0 || walked.length > 0 ? null : <p className="fine">{words.elsewhere(elsewhere.join(", "))}</p>;
  if (offered.length === 1) return null;
  return (
    <div className="pack-choices" role="group" aria-label={words.label} aria-busy={choosing !== null}>
      <p className="choice-heading">{words.label}</p>
      {offered.map((pack) => (
        <button
          key={pack.name}
          type="button"
          className="choice"
          aria-pressed={pack.name === (choosing ?? asked)}
          onClick={() => packs.choose(pack.name)}
        >
          <span className="pack-name">{pack.name}</span>
          <PackFacts pack={pack} />
        </button>
      ))}
      {walked.includes("own") ? <p className="fine">{words.under}</p> : null}
    </div>
  );
}

/** How long its streets are, whose and of what date. */
function PackFacts({ pack: { kilometres, dataDate } }: { readonly pack: PackChoice }) {
  const {
    messages: {
      packs: { beside: words },
      streets,
    },
    language,
  } = useLanguage();
  if (kilometres === 0) return <span className="choice-aside">{words.noStreets}</span>;
  return (
    <span className="choice-aside">
      {streets.from(formatNumber(kilometres, language), "")}, <span className="pack-date">{dataDate ?? words.undated}</span>
    </span>
  );
}
