import { formatFigure } from "../../i18n/format";
import { toCsv } from "../../i18n/objects-csv";
import { download } from "../download";
import { useLanguage } from "../store-context";

/** The figures of a chart as a table, and as a file. */
export function ChartTable({
  name,
  heading,
  rows,
}: {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}) {
  const { messages, language } = useLanguage();
  // The file holds plain numbers, the page writes them as the language does.
  const shown = (cell: string | number | null): string => (typeof cell === "number" ? formatFigure(cell, language) : (cell ?? ""));
  return (
    <details className="chart-table">
      <summary>{messages.programme.table}</summary>
      <table>
        <thead>
          <tr>
            {heading.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={heading[index]} scope="row">
                    {shown(cell)}
                  </th>
                ) : (
                  <td key={heading[index]}>{shown(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="button"
        onClick={() => download(`${name}.csv`, toCsv([heading, ...rows], language), "text/csv;charset=utf-8")}
      >
        {messages.programme.downloadCsv}
      </button>
    </details>
  );
}
