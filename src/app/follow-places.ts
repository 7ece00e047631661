import { loadPackPlaces, packBeside } from "../data/load-pack";
import { setPlaces } from "../state/places";
import type { State, Store } from "../state/store";
import { ownPackFile } from "./own-pack";
import { keepRecent, readRecent } from "./recent-places";

/**
 * Keeps the last places on the device, and fetches the names of the pack once somebody searches: of the pack in use, else of the visitor's
 * own, else of the first beside the app.
 */
export function followPlaces(store: Store, base: string): void {
  setPlaces(store, { recent: readRecent() });
  let asked: string | null = null;
  const load = async (state: State): Promise<void> => {
    const source = state.places.wanted ? sourceOf(state) : null;
    if (source === null && asked !== null) setPlaces(store, { pack: null, problem: null });
    if (source === null || source.key === asked) {
      asked = source?.key ?? null;
      return;
    }
    asked = source.key;
    try {
      const pack = await loadPackPlaces(source.name === null ? ownPackFile : packBeside(base, source.name));
      if (asked === source.key) setPlaces(store, { pack, problem: null });
    } catch (error) {
      if (asked === source.key) setPlaces(store, { pack: null, problem: error instanceof Error ? error.message : String(error) });
    }
  };
  store.subscribe((state, before) => {
    if (state.places.recent !== before.places.recent) keepRecent(state.places.recent);
    if (
      state.places.wanted !== before.places.wanted ||
      state.streets.packs !== before.streets.packs ||
      state.streets.pack !== before.streets.pack
    )
      void load(state);
  });
}

type Source = { readonly key: string; /** Null: the visitor's own. */ readonly name: string | null };

function sourceOf({ streets: { packs, pack } }: State): Source | null {
  if (packs.includes("own")) return { key: `own ${pack?.own === true ? `${pack.name} ${pack.kilometres}` : ""}`, name: null };
  return packs[0] === undefined ? null : { key: packs[0], name: packs[0] };
}
