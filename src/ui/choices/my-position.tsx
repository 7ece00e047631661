import { useState } from "react";
import { placeOfPoint } from "../../domain/point-place";
import { formatMetres } from "../../i18n/format";
import { choosePosition } from "../../state/places";
import { useApp, useLanguage } from "../store-context";

const PATIENCE_MS = 15_000;

type Search =
  { readonly kind: "asking" | "denied" | "unavailable" } | { readonly kind: "outside"; readonly lon: number; readonly lat: number };

/** Asks the device where it is, on a press only, and asks the question about that point. */
export function MyPosition({ close }: { readonly close: () => void }) {
  const store = useApp();
  const {
    messages: {
      places: { position },
    },
    language,
  } = useLanguage();
  const [search, setSearch] = useState<Search | null>(null);
  const take = ({ coords: { longitude, latitude, accuracy } }: GeolocationPosition): void => {
    if (placeOfPoint(store.getState().dataset, longitude, latitude).district === null) {
      setSearch({ kind: "outside", lon: longitude, lat: latitude });
      return;
    }
    setSearch(null);
    choosePosition(store, [longitude, latitude], accuracy);
    close();
  };
  const ask = (): void => {
    // Browsers leave it out where the page is not served securely.
    if (!("geolocation" in navigator)) {
      setSearch({ kind: "unavailable" });
      return;
    }
    setSearch({ kind: "asking" });
    navigator.geolocation.getCurrentPosition(
      take,
      ({ code, PERMISSION_DENIED }) => setSearch({ kind: code === PERMISSION_DENIED ? "denied" : "unavailable" }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  };
  const text = (): string => {
    switch (search?.kind) {
      case undefined:
        return position.privacy;
      case "outside": {
        const { zone, metres } = placeOfPoint(store.getState().dataset, search.lon, search.lat).nearestDistrict;
        return position.outside(zone.name[language], formatMetres(metres, language));
      }
      case "asking":
      case "denied":
      case "unavailable":
        return position[search.kind];
    }
  };
  return (
    <div className="position">
      <button type="button" className="choice" onClick={ask} disabled={search?.kind === "asking"}>
        <span>
          <svg viewBox="0 0 24 24" className="position-sign" aria-hidden="true">
            <circle cx="12" cy="12" r="6" />
            <path d="M12 1.5v4M12 18.5v4M1.5 12h4M18.5 12h4" />
          </svg>
          {position.button}
        </span>
      </button>
      <p className={search === null || search.kind === "asking" ? "position-text" : "position-text position-failed"} role="status">
        {text()}
      </p>
    </div>
  );
}
