import { timesOf, type Indicator } from "../../domain/indicator";
import { linesText } from "../../i18n/lines-text";
import { BarChart } from "../charts/bar-chart";
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

function IndicatorCard({ indicator }: { readonly indicator: Indicator }) {
  const { id, name, unit, values, note, better, per, section, lines } = indicator;
  const {
    messages: { programme, card },
    language,
  } = useLanguage();
  const label = `${name[language]}, ${unit[language]}`;
  const amounts = timesOf(indicator).map(({ from, to, value }) => ({
    time: from === to ? String(to) : programme.periodText(from, to),
    value,
    planned: to > 2022,
  }));
  return (
    <li className="indicator" id={`indicator-${id}`}>
      <h3>{name[language]}</h3>
      <p className="indicator-unit">
        {unit[language]}
        {better === null ? "" : ` · ${programme.better[better]}`}
        {per === null ? "" : ` · ${programme.per[per]}`}
      </p>
      {values.length === 0 ? <p className="fine">{programme.noValues}</p> : null}
      {per === null ? <LineChart points={values} label={label} /> : <BarChart amounts={amounts} label={label} />}
      {note === null ? null : <p className="fine">{note[language]}</p>}
      <p className="indicator-source">
        {card.section(section)}, {card.lines(linesText(lines))}
      </p>
      {values.length > 0 ? (
        <ChartTable
          name={`qadam-${id}`}
          heading={[per === "period" ? programme.period : programme.year, `${programme.value}, ${unit[language]}`]}
          rows={amounts.map(({ time, value, planned }) => [planned ? `${time} (${programme.target})` : time, value])}
        />
      ) : null}
    </li>
  );
}
