import { useEffect, useState } from "react";
import { BASE_YEAR, LAST_YEAR, YEARS } from "../domain/years";
import { useApp, useAppState, useLanguage } from "./store-context";

const PLAY_MS = 1200;

/** The years of the programme: a scrubber and a play button; the map, the answer and the list follow. */
export function Timeline() {
  const store = useApp();
  const { messages } = useLanguage();
  const year = useAppState(({ question }) => question.year);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const now = store.getState().question.year;
      if (now >= LAST_YEAR) setPlaying(false);
      else store.ask({ year: now + 1 });
    }, PLAY_MS);
    return () => clearInterval(timer);
  }, [playing, store]);
  const play = (): void => {
    if (!playing && year === LAST_YEAR) store.ask({ year: BASE_YEAR });
    setPlaying(!playing);
  };
  return (
    <div className="timeline" role="group" aria-label={messages.mapYear}>
      <button type="button" className="play" aria-label={playing ? messages.timeline.pause : messages.timeline.play} onClick={play}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={playing ? "M7 5h3.5v14H7zM13.500 5H17v14h-3.500z" : "M8 5l11 7-11 7z"} />
        </svg>
      </button>
      <div className="timeline-track">
        <input
          type="range"
          min={BASE_YEAR}
          max={LAST_YEAR}
          value={year}
          aria-label={messages.mapYear}
          aria-valuetext={String(year)}
          onChange={({ target }) => {
            setPlaying(false);
            store.ask({ year: Number(target.value) });
          }}
        />
        <div className="timeline-years" aria-hidden="true">
          {YEARS.map((tick) => (
            <span key={tick} className={tick === year ? "now" : ""}>
              {tick}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
