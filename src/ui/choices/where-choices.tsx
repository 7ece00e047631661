import { useEffect, useMemo, useState } from "react";
import type { Where } from "../../domain/question";
import type { Zone } from "../../domain/zone";
import type { PlaceHit } from "../../state/derive/place-hit";
import { choosePlace, setPlaces } from "../../state/places";
import { Combobox } from "../combobox";
import { PlaceRow } from "../place-row";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";
import { useSearchCode } from "../use-search-code";
import { MyPosition } from "./my-position";
import { RecentPlaces } from "./recent-places";

const MOST = 8;

const loadPlaceSearch = () => import("../../state/derive/named-place-search");

const placeRow = (hit: PlaceHit) => <PlaceRow hit={hit} />;

/** Where one asks about: any place by name, where one stands, where one was last, the city and its parts. */
export function WhereChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const where = useAppState(({ question }) => question.where);
  const { pack, problem } = useAppState(({ places }) => places);
  const [searching, setSearching] = useState(false);
  const { code, missing, begin } = useSearchCode(loadPlaceSearch);
  useEffect(() => void code?.placeSearchOf(dataset, pack), [code, dataset, pack]);
  const find = useMemo(() => code && ((query: string) => code.placeSearchOf(dataset, pack).find(query, MOST)), [code, dataset, pack]);
  const choose = (next: Where) => () => {
    store.ask({ where: next });
    close();
  };
  const zones = (list: readonly Zone[], kind: "district" | "polycentre") =>
    list.map(({ id, name }) => (
      <Choice key={id} pressed={where.kind === kind && where.id === id} onChoose={choose({ kind, id })}>
        {name[language]}
      </Choice>
    ));
  return (
    <div className="where">
      <Combobox
        label={messages.places.label}
        placeholder={messages.places.placeholder}
        none={missing ? messages.partMissing : messages.places.none}
        missing={missing}
        find={find}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        row={placeRow}
        onBegin={() => {
          begin();
          setPlaces(store, { wanted: true });
        }}
        onShown={setSearching}
        onChoose={(hit) => {
          choosePlace(store, hit);
          close();
        }}
      />
      {problem === null ? null : (
        <p className="choice-hint" role="status">
          {messages.places.problem(problem)}
        </p>
      )}
      <div hidden={searching}>
        <MyPosition close={close} />
        <RecentPlaces close={close} />
        <Choice pressed={where.kind === "city"} onChoose={choose({ kind: "city" })}>
          {messages.where.city}
        </Choice>
        <h2 className="choice-heading">{messages.where.districts}</h2>
        <div className="choice-columns">{zones(dataset.districts, "district")}</div>
        <h2 className="choice-heading">{messages.where.polycentres}</h2>
        <div className="choice-columns">{zones(dataset.polycentres, "polycentre")}</div>
        <p className="choice-hint">{messages.where.tapHint}</p>
      </div>
    </div>
  );
}
