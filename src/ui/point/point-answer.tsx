import { formatMetres } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import { isLowerBound } from "../../state/derive/lower-bound";
import type { PointCard } from "../../state/derive/point-card";
import { ShareButton } from "../share/share-button";
import { useAppState, useLanguage } from "../store-context";
import { todaySources } from "../source-words";
import { PlannedList } from "./planned-list";
import { PointScore } from "./point-score";
import { pointDelays, promisedEntries } from "./point-words";
import { residentFinding } from "./resident-finding";
import { ServiceRows } from "./service-rows";
import { walkNotes } from "./walk-words";
import { WayCard } from "./way-card";

/** The answer for a point: sentences, what is near on foot, the way, the score, what is planned, what has no place. */
export function PointAnswer({ card }: { readonly card: PointCard }) {
  const { language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const streets = useAppState((state) => state.streets);
  const words = RESIDENT[language];
  const { place, walks, services } = card;
  const promised = promisedEntries(services, language);
  const incomplete = services.some(({ service, known }) => known && isLowerBound(dataset, service));
  return (
    <>
      {place.district === null ? (
        <p className="sentence point-outside">
          {words.outside(place.nearestDistrict.zone.name, formatMetres(place.nearestDistrict.metres, language))}
        </p>
      ) : null}
      {place.ground === "water" || place.ground === "mountains" ? <p className="sentence-more">{words.ground[place.ground]}</p> : null}
      {walks.connected ? (
        <p className="sentence">{words.summary(residentFinding(dataset, question, card, language)).join(" ")}</p>
      ) : (
        <p className="sentence">{words.notConnected}</p>
      )}
      <ShareButton />
      {incomplete ? <p className="fine">{words.incomplete}</p> : null}
      {pointDelays(card, { dataset, question }, language).map((sentence) => (
        <p key={sentence} className="fine">
          {sentence}
        </p>
      ))}
      {todaySources({ dataset }, language).map((source) => (
        <p key={source} className="fine">
          {source}
        </p>
      ))}
      {walks.connected ? <ServiceRows rows={services} /> : null}
      {walks.connected ? <WayCard card={card} /> : null}
      <PointScore card={card} />
      <PlannedList planned={card.planned} district={place.district?.name[language] ?? null} />
      {!walks.connected && promised.length > 0 ? (
        <>
          <h2 className="panel-heading">{words.headings.promised}</h2>
          <p className="sentence-more">{words.promised(promised)}</p>
        </>
      ) : null}
      <p className="fine">{walkNotes({ question, streets }, language).join(" ")}</p>
    </>
  );
}
