import type { Indicator } from "../../domain/indicator";
import { linesText } from "../../i18n/lines-text";
import { ChartTable } from "../charts/chart-table";
import { LineChart } from "../charts/line-chart";
import { useLanguage } from "../store-context";

/** Indicators as small charts, each with its table, its file and its place in the text. */
export function IndicatorCards({ indicators }: { readonly indicators: readonly Indicator[] }) {
  return (
    <ul className="indicator-cards">
      {indicators.map((indicator) => (
        <IndicatorCard key={indicator.id} indicator={indicator} />
      ))}
    </ul>
  );
}

function IndicatorCard({ indicator: { id, name, unit, values, note, better, section, lines } }: { readonly indicator: Indicator }) {
  const {
    messages: { programme, card },
    language,
  } = useLanguage();
  return (
    <li className="indicator" id={`indicator-${id}`}>
      <h3>{name[language]}</h3>
      <p className="indicator-unit">
        {unit[language]}
        {better === null ? "" : ` · ${programme.better[better]}`}
      </p>
      {values.length > 0 ? (
        <LineChart points={values} label={`${name[language]}, ${unit[language]}`} />
      ) : (
        <p className="fine">{programme.noValues}</p>
      )}
      {note === null ? null : <p className="fine">{note[language]}</p>}
      <p className="indicator-source">
        {card.section(section)}, {card.lines(linesText(lines))}
      </p>
      {values.length > 0 ? (
        <ChartTable
          name={`qadam-${id}`}
          heading={[programme.year, `${programme.value}, ${unit[language]}`]}
          rows={values.map(({ year, value }) => [year > 2022 ? `${year} (${programme.target})` : String(year), value])}
        />
      ) : null}
    </li>
  );
}
