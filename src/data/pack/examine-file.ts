import type { ExaminedFile, FileRole } from "../../domain/given-file";
import type { Service } from "../../domain/service";
import { LoadProblems } from "../issue";
import { MOST_BYTES } from "./city-files";
import { formatOf, HEAD_BYTES, readPlaces } from "./read-places";
import { residentsColumn } from "./residents";

/** Words in names of files that hint at a service, in the languages of the region: a proposal, never a decision. */
const HINTS: readonly (readonly [Service, RegExp])[] = [
  ["kindergarten", /kindergart|balabaqsha|балабақша|детсад|детски[ей]/i],
  ["school", /school|mektep|мектеп|школ/i],
  ["health", /clinic|hospital|health|emhana|емхана|аурухана|поликлиник|больниц/i],
  ["park", /park|саябақ|парк|сквер/i],
  ["transit", /metro|subway|transit|метро/i],
  ["culture", /cultur|librar|museum|theat|мәдениет|кітапхана|мұражай|театр|библиотек|музе/i],
  ["sport", /sport|stadium|спорт|стадион/i],
  ["shop", /shop|supermarket|grocer|дүкен|магазин/i],
];

/** Looks into a file: its format by its first bytes, its columns, and what it can be. Throws LoadProblems where it cannot be read. */
export async function examineFile(file: File): Promise<ExaminedFile> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()),
    format = formatOf(head);
  const known = (role: FileRole | null, guess: FileRole | null = role, columns: readonly string[] = []): ExaminedFile => ({
    name: file.name,
    isRaster: format === "geotiff",
    columns,
    role,
    guess,
  });
  // What calls itself an extract and is none of the other formats is read as one, so that the fault is told by its reader.
  if (format === "osm-pbf" || (format === "csv" && /\.pbf$/i.test(file.name))) return known({ kind: "extract" });
  if (file.size > MOST_BYTES)
    throw new LoadProblems([
      {
        file: file.name,
        object: "",
        field: "",
        reason: `the file has ${Math.round(file.size / 1e6)} MB, more than fits: cut the city out first`,
        code: "too-large",
      },
    ]);
  if (format === "geotiff") return known(null, { kind: "residents", column: null });
  const places = await readPlaces({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!places.ok) throw new LoadProblems(places.issues);
  const { columns } = places.value;
  if (columns.includes("service")) return known({ kind: "facilities", service: null }, undefined, columns);
  const residents = residentsColumn(columns),
    hint = HINTS.find(([, words]) => words.test(file.name))?.[0];
  return known(
    null,
    hint !== undefined ? { kind: "facilities", service: hint } : residents !== undefined ? { kind: "residents", column: residents } : null,
    columns,
  );
}
