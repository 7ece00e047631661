import type { FileRole } from "../../domain/given-file";
import { LoadProblems } from "../issue";
import { blobSource } from "../osm/byte-source";
import { addToPack } from "./add-to-pack";
import { boxAround, BUFFER_METRES } from "./area-around";
import { buildCityPack } from "./build-city-pack";
import { buildPack } from "./build-pack";
import type { CityFiles, GivenFile } from "./city-files";
import type { Bounds } from "../../domain/bounds";

export type GivenFiles = {
  readonly files: readonly { readonly file: File; readonly role: FileRole }[];
  /** The files of the pack that the visitor has already; null where there is none. */
  readonly older: ReadonlyMap<string, Uint8Array> | null;
  /** Where the city is: what bounds facilities without an extract, and where an extract must have streets. */
  readonly bounds: Bounds;
  readonly today: string;
  readonly progress?: (share: number) => void;
};

/**
 * A pack from files that a visitor gave, put over the one of before; the same code as on the command line, which may build any city: here the
 * streets must be those of the city on the map. Throws OsmFault, LoadProblems, PackFault.
 */
export async function buildGiven({ files, older, bounds, today, progress }: GivenFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  const given = async ({ file }: { readonly file: File }): Promise<GivenFile> => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const facilities: CityFiles["facilities"][number][] = [];
  let population: CityFiles["population"] = null,
    dem: GivenFile | null = null;
  const extracts: File[] = [];
  for (const one of files) {
    switch (one.role.kind) {
      case "extract":
        extracts.push(one.file);
        break;
      case "facilities":
        facilities.push({ ...(await given(one)), service: one.role.service, countedBy: null });
        break;
      case "residents":
        population = { ...(await given(one)), column: one.role.column };
        break;
      case "heights":
        dem = await given(one);
        break;
    }
  }
  const [extract, second] = extracts;
  if (second)
    throw new LoadProblems([
      {
        file: second.name,
        object: "",
        field: "",
        reason: "one extract at a time: the streets of two cannot be joined",
        code: "several-extracts",
      },
    ]);
  const city: CityFiles = { facilities, population, dem, boundary: null };
  if (extract) {
    const name = extract.name.replace(/(\.osm)?\.pbf$/i, "");
    const expected = boxAround(bounds, BUFFER_METRES);
    const { files: newer } = await buildPack(blobSource(extract), {
      name,
      file: extract.name,
      today,
      city,
      expected,
      ...(progress ? { progress } : {}),
    });
    return addToPack(older, newer);
  }
  return addToPack(older, await buildCityPack(city, { name: files.map(({ file }) => file.name).join(", "), bounds }));
}
