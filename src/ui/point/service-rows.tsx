import { BASE_YEAR } from "../../domain/years";
import { bearing } from "../../domain/geodesy";
import { formatMetres } from "../../i18n/format";
import { RESIDENT, type ResidentWords } from "../../i18n/resident";
import { facilityNameAt } from "../../state/derive/facility-name";
import type { Nearest, ServiceRow } from "../../state/derive/point-card";
import { GroupSign } from "../group-sign";
import { SERVICE_GROUP } from "../service-group";
import { useApp, useAppState, useLanguage } from "../store-context";
import { directionOf } from "./direction";
import { promisedEntries } from "./point-words";
import { noneLater, walkTime, wholeMinutes } from "./walk-words";

/** Every daily service: the nearest of 2022, the nearest that the programme adds, and the city's own goal. */
export function ServiceRows({ rows }: { readonly rows: readonly ServiceRow[] }) {
  const { messages, language } = useLanguage();
  const year = useAppState(({ question }) => question.year);
  const words = RESIDENT[language];
  return (
    <section aria-labelledby="services-heading">
      <h2 className="panel-heading" id="services-heading">
        {words.headings.services}
      </h2>
      <ul className="service-rows">
        {rows.map((row) => (
          <li key={row.service}>
            <GroupSign group={SERVICE_GROUP[row.service]} look="existing" />
            <div>
              <h3>{messages.service[row.service]}</h3>
              {!row.known && row.opening !== "counted" ? (
                <p className="nearest-none">
                  {words.noneKnown}
                  {year > BASE_YEAR ? `; ${noneLater(row, words)}` : ""}
                </p>
              ) : (
                <>
                  <NearestLine
                    row={row}
                    nearest={row.today}
                    label={words.today(BASE_YEAR)}
                    none={row.known ? words.minutes(null) : words.noneKnown}
                    words={words}
                  />
                  <KnownLine row={row} nearest={row.today} known={row.sure.today} words={words} />
                  {year > BASE_YEAR ? (
                    <>
                      <NearestLine row={row} nearest={row.later} label={words.by(year)} none={noneLater(row, words)} words={words} />
                      <KnownLine row={row} nearest={row.later} known={row.sure.later} words={words} />
                    </>
                  ) : null}
                </>
              )}
              {row.promised.length === 0 ? null : (
                <p className="promised">
                  {words.headings.promised}: {promisedEntries([row], language).join("; ")}
                </p>
              )}
              {row.goal === null ? null : (
                <p className={row.goal.byYear === "met" ? "goal goal-met" : "goal"}>
                  {words.goal({ ...row.goal, metres: formatMetres(row.goal.metres, language), year })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type KnownProps = Pick<LineProps, "row" | "nearest" | "words"> & { readonly known: Nearest | null };

/** Where the exact place of the nearest is not named, the nearest whose place is. */
function KnownLine({ row, nearest, known, words }: KnownProps) {
  if (known === null || nearest === null || nearest.facility.certain) return null;
  return <NearestLine row={row} nearest={known} label={words.placeKnown} none="" words={words} />;
}

type LineProps = {
  readonly row: ServiceRow;
  readonly nearest: Nearest | null;
  readonly label: string;
  readonly none: string;
  readonly words: ResidentWords;
};

function NearestLine({ row, nearest, label, none, words }: LineProps) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const where = useAppState(({ question }) => question.where);
  if (nearest === null)
    return (
      <p className="nearest">
        <span className="nearest-when">{label}</span>
        <span className="nearest-none">{none}</span>
      </p>
    );
  const { walk, facility } = nearest;
  const name = facilityNameAt(dataset, facility, walk.at, language);
  const direction =
    where.kind === "point" && walk.seconds > 0 ? directionOf(messages, bearing(where.lon, where.lat, walk.at[0]!, walk.at[1]!)) : null;
  const time = walkTime(walk, language);
  const back =
    walk.backSeconds !== null && wholeMinutes(walk.backSeconds) !== wholeMinutes(walk.seconds)
      ? `; ${words.back(wholeMinutes(walk.backSeconds))}`
      : "";
  return (
    <p className="nearest">
      <span className="nearest-when">{label}</span>
      <button
        type="button"
        className="nearest-what"
        onClick={() => {
          store.ask({ service: row.service });
          store.show({ wayTo: facility.projectId });
        }}
      >
        <strong>{time}</strong>
        <span>
          {name}
          {facility.certain ? "" : ` (${words.exactPlaceUnknown})`}
        </span>
        <span className="nearest-far">
          {walk.seconds > 0 ? words.away(formatMetres(walk.metres, language), null, direction) : ""}
          {facility.access.kind === "line" && walk.seconds > 0 ? `; ${words.nearestPoint}` : ""}
          {back}
        </span>
        <span className="visually-hidden">. {words.showWay(name)}</span>
      </button>
    </p>
  );
}
