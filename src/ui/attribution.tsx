import { NBSP } from "../i18n/format";
import { useAppState, useLanguage } from "./store-context";

/** Whose the map's facts are; where the legend is closed, also that the polycentres' outlines are nobody's official ones. */
export function Attribution() {
  const { messages } = useLanguage();
  const showPolycentres = useAppState(({ view }) => view.showPolycentres);
  return (
    <p className="attribution">
      {showPolycentres ? (
        <span className="attribution-outlines">
          <span className="swatch swatch-polycentre" aria-hidden="true" />
          {messages.legend.polycentreBorder}
        </span>
      ) : null}
      {messages.attribution.replaceAll(" · ", `${NBSP}· `)}
    </p>
  );
}
