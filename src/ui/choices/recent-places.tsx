import { placeNameText } from "../../i18n/place-texts";
import { chosenFor, choosePlace, setPlaces } from "../../state/places";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

/** Places chosen by name before; they are on this device only and can be forgotten. */
export function RecentPlaces({ close }: { readonly close: () => void }) {
  const store = useApp();
  const {
    messages: { places: texts },
    language,
  } = useLanguage();
  const places = useAppState((state) => state.places);
  const where = useAppState(({ question }) => question.where);
  if (places.recent.length === 0) return null;
  const now = chosenFor(where, places);
  return (
    <section aria-label={texts.recent}>
      <h2 className="choice-heading">
        {texts.recent} <span className="heading-aside">({texts.onDevice})</span>
      </h2>
      {places.recent.map((place) => (
        <Choice
          key={`${place.lon} ${place.lat}`}
          pressed={now !== null && now.lon === place.lon && now.lat === place.lat}
          onChoose={() => {
            choosePlace(store, { ...place, at: [place.lon, place.lat], zone: null, note: null });
            close();
          }}
        >
          {placeNameText(place, language)}
        </Choice>
      ))}
      <button type="button" className="link recent-forget" onClick={() => setPlaces(store, { recent: [] })}>
        {texts.forget}
      </button>
    </section>
  );
}
