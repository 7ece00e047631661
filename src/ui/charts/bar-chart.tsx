import { formatFigure } from "../../i18n/format";
import { useLanguage } from "../store-context";

/** An amount, for what time it is in words, and whether it is a target. */
export type Amount = { readonly time: string; readonly value: number; readonly planned: boolean };

const WIDTH = 280,
  HEIGHT = 92,
  TOP = 17,
  BOTTOM = 20,
  WIDEST = 64;

/** Amounts side by side, each for a time of its own, from nought up: unlike a line they claim no way from one to the next. */
export function BarChart({ amounts, label }: { readonly amounts: readonly Amount[]; readonly label: string }) {
  const { language } = useLanguage();
  if (amounts.length === 0) return null;
  const most = Math.max(...amounts.map(({ value }) => value), 1e-9),
    room = WIDTH / amounts.length,
    width = Math.min(room * 0.6, WIDEST);
  return (
    <svg
      className="line-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label}: ${amounts.map(({ time, value }) => `${time} ${formatFigure(value, language)}`).join(", ")}`}
    >
      {amounts.map(({ time, value, planned }, index) => {
        const middle = room * (index + 0.5),
          height = (Math.max(0, value) / most) * (HEIGHT - TOP - BOTTOM);
        return (
          <g key={time}>
            <rect
              className={planned ? "amount-planned" : "amount-known"}
              x={middle - width / 2}
              y={HEIGHT - BOTTOM - height}
              width={width}
              height={height}
            />
            <text x={middle} y={HEIGHT - BOTTOM - height - 5} textAnchor="middle">
              {formatFigure(value, language)}
            </text>
            <text className="line-year" x={middle} y={HEIGHT - 5} textAnchor="middle">
              {time}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
