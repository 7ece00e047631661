import { formatNumber } from "../../i18n/format";
import { useLanguage } from "../store-context";

export type BarPart = { readonly name: string; readonly value: number; readonly look: "first" | "second" | "third" };
/** Another figure for the same bar: where it stands on the scale, and in words. */
export type BarMark = { readonly value: number; readonly words: string };
export type BarRow = { readonly key: string; readonly name: string; readonly parts: readonly BarPart[]; readonly mark?: BarMark | null };

/** Horizontal bars on one scale; parts differ in pattern as in colour. The table beside it says the same. */
export function StackedBars({ rows, decimals = 0 }: { readonly rows: readonly BarRow[]; readonly decimals?: number }) {
  const { language } = useLanguage();
  const sum = (row: BarRow): number => row.parts.reduce((total, { value }) => total + value, 0);
  const most = Math.max(...rows.map((row) => Math.max(sum(row), row.mark?.value ?? 0)), 1e-9);
  return (
    <ul className="stacked">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="stacked-name">{row.name}</span>
          <span className="stacked-track" aria-hidden="true">
            {row.parts.map((part) => (
              <StackedPart key={part.name} part={part} most={most} />
            ))}
            {row.mark ? (
              <svg className="stacked-mark" width="100%" height="20">
                <rect x={`${(row.mark.value / most) * 100}%`} width="3" height="20" />
              </svg>
            ) : null}
          </span>
          <span className="stacked-value">{formatNumber(sum(row), language, decimals)}</span>
          {row.mark ? <span className="stacked-other">{row.mark.words}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** SVG, because the page's policy allows no style attributes in its text. */
function StackedPart({ part: { value, look }, most }: { readonly part: BarPart; readonly most: number }) {
  return value <= 0 ? null : (
    <svg className={`part part-${look}`} width={`${(value / most) * 100}%`} height="14">
      <rect width="100%" height="100%" />
    </svg>
  );
}

export function StackedKey({ parts }: { readonly parts: readonly Pick<BarPart, "name" | "look">[] }) {
  return (
    <p className="stacked-key" aria-hidden="true">
      {parts.map(({ name, look }) => (
        <span key={look}>
          <svg className={`part part-${look}`} width="22" height="12">
            <rect width="100%" height="100%" />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
