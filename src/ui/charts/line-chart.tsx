import { formatFigure } from "../../i18n/format";
import { useLanguage } from "../store-context";

type Point = { readonly year: number; readonly value: number };

const WIDTH = 280,
  HEIGHT = 92,
  TOP = 12,
  BOTTOM = 20;
/** Room beside the line for a figure of so many letters. */
const roomFor = (figure: string): number => 16 + figure.length * 7.4;

/** Values by year as a line; years after 2022 are targets and drawn as hollow marks on a dashed line. The table beside it says the same. */
export function LineChart({ points, label }: { readonly points: readonly Point[]; readonly label: string }) {
  const { language } = useLanguage();
  if (points.length === 0) return null;
  if (points.length === 1)
    return (
      <p className="single-value">
        <strong>{formatFigure(points[0]!.value, language)}</strong> {points[0]!.year}
      </p>
    );
  const figure = ({ value }: Point): string => formatFigure(value, language);
  const left = roomFor(figure(points[0]!)),
    right = roomFor(figure(points.at(-1)!));
  const years = points.map(({ year }) => year),
    values = points.map(({ value }) => value);
  const firstYear = Math.min(...years),
    yearSpan = Math.max(1, Math.max(...years) - firstYear);
  const low = Math.min(...values),
    span = Math.max(...values) - low || 1;
  const x = (year: number): number => left + ((year - firstYear) / yearSpan) * (WIDTH - left - right);
  const y = (value: number): number => HEIGHT - BOTTOM - ((value - low) / span) * (HEIGHT - TOP - BOTTOM);
  const path = (part: readonly Point[]): string =>
    part.map(({ year, value }, index) => `${index === 0 ? "M" : "L"}${x(year).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const known = points.filter(({ year }) => year <= 2022),
    planned = points.filter(({ year }) => year > 2022);
  const last = points.at(-1)!,
    first = points[0]!;
  return (
    <svg
      className="line-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label}: ${points.map(({ year, value }) => `${year} ${formatFigure(value, language)}`).join(", ")}`}
    >
      <path className="line-known" d={path(known)} />
      <path className="line-planned" d={path([...known.slice(-1), ...planned])} />
      {points.map(({ year, value }) => (
        <circle key={year} className={year > 2022 ? "mark-planned" : "mark-known"} cx={x(year)} cy={y(value)} r="3.6" />
      ))}
      <text x={x(first.year) - 9} y={y(first.value) + 4} textAnchor="end">
        {figure(first)}
      </text>
      <text className="line-last" x={x(last.year) + 9} y={y(last.value) + 4}>
        {figure(last)}
      </text>
      <text className="line-year" x={x(first.year)} y={HEIGHT - 3} textAnchor="middle">
        {first.year}
      </text>
      <text className="line-year" x={x(last.year)} y={HEIGHT - 3} textAnchor="middle">
        {last.year}
      </text>
    </svg>
  );
}
