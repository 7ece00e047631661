import type { RouteAnswer } from "../domain/network/street-answers";
import { formatMetres } from "../i18n/format";
import { useAppState, useLanguage } from "./store-context";

const SECONDS_A_MINUTE = 60;

/** The way along streets in words: to what, metres, minutes, and what makes it slow. */
export function StreetWalk({ answer: { connected, route, projectId } }: { readonly answer: RouteAnswer }) {
  const { messages: { streets: words, minuteShort }, language } = useLanguage();
  const limit = useAppState(({ question }) => question.limit);
  const projects = useAppState(({ dataset }) => dataset.projects);
  if (!connected) return <p className="sentence">{words.notConnected}</p>;
  if (route === null) return <p className="sentence">{words.noWay}</p>;
  const name = projects.find(({ id }) => id === projectId)?.name[language] ?? "";
  const details = [
    ...(route.toStreetM > 0 ? [words.toStreet(formatMetres(route.toStreetM, language))] : []),
    ...(route.crossings > 0 ? [words.crossings(route.crossings, route.crossingSeconds)] : []),
    ...(route.stairsM > 0 ? [words.stairs(formatMetres(route.stairsM, language))] : []),
    ...(route.climbM !== null && route.climbM > 0 ? [words.climb(formatMetres(route.climbM, language))] : []),
  ];
  const minutes = Math.ceil(route.seconds / SECONDS_A_MINUTE);
  return (
    <>
      <p className={limit.kind === "minutes" && minutes > limit.minutes ? "figure figure-far" : "figure"} aria-hidden="true">
        {minutes}
        <span className="figure-unit">{minuteShort}</span>
      </p>
      <p className="sentence">{name}. {words.route(formatMetres(route.metres, language), minutes)}{details.length > 0 ? `; ${details.join("; ")}` : ""}.</p>
    </>
  );
}
