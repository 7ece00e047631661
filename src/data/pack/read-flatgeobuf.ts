import type { PackFaultCode } from "../../domain/pack-fault";
import type { LoadIssue, Parsed } from "../issue";
import { firstIssues, MOST_PLACES, type GivenFile, type Place, type ReadPlaces } from "./city-files";
import { geometryFault } from "./geometry-fault";

/** EPSG codes of longitude and latitude in WGS 84; 0 where the file names none. */
const WGS84: ReadonlySet<number> = new Set([0, 4326, 4979]);

/** What the header says, told apart from a damaged file. */
class HeaderFault extends Error {
  constructor(
    readonly code: PackFaultCode,
    readonly field: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Places of a FlatGeobuf file. The reader is fetched with the first such file. */
export async function readFlatgeobuf({ name: file, bytes }: GivenFile): Promise<Parsed<ReadPlaces>> {
  const { deserialize } = await import("flatgeobuf/lib/mjs/geojson.js");
  const refuse = (field: string, reason: string, code: PackFaultCode): Parsed<ReadPlaces> => ({
    ok: false,
    issues: [{ file, object: "", field, reason, code }],
  });
  const places: Place[] = [],
    issues: LoadIssue[] = [],
    columns = new Set<string>();
  let without = 0,
    promised = 0,
    read = 0;
  try {
    // A copy: the reader takes the whole buffer for the file where `bytes` is a view of a part.
    const features = deserialize(bytes.slice(), {
      headerMetaFn: ({ crs, featuresCount, indexNodeSize }) => {
        if (crs !== null && !WGS84.has(crs.code))
          throw new HeaderFault("not-degrees", "crs", `the coordinates are in EPSG:${crs.code}: convert the file to EPSG:4326 (WGS 84)`);
        if (featuresCount > MOST_PLACES)
          throw new HeaderFault("too-large", "", `${featuresCount} features are more than a city has: cut the city out first`);
        // An index of nothing has no size: the reader would reckon it for ever.
        if (indexNodeSize > 0 && featuresCount === 0) throw new Error("an index without features");
        promised = featuresCount;
      },
    });
    for await (const { properties, geometry } of features) {
      const object = `feature ${++read}`;
      if (read > MOST_PLACES) throw new HeaderFault("too-large", "", `more than ${MOST_PLACES} features: cut the city out first`);
      for (const key of Object.keys(properties ?? {})) columns.add(key);
      if (geometry === null || geometry === undefined) {
        without++;
        continue;
      }
      const fault = geometryFault(geometry);
      if (fault === null) places.push({ object, properties: properties ?? {}, geometry });
      else issues.push({ file, object, field: "geometry", ...fault });
    }
    if (promised > 0 && read !== promised) throw new Error("cut off");
  } catch (error) {
    return error instanceof HeaderFault
      ? refuse(error.field, error.message, error.code)
      : refuse("", "not a FlatGeobuf file, or it is damaged or was cut off", "damaged-flatgeobuf");
  }
  if (issues.length > 0) return { ok: false, issues: firstIssues(issues) };
  if (places.length === 0) return refuse("", "the file holds no features with a geometry", "empty");
  return {
    ok: true,
    value: {
      file,
      places,
      columns: [...columns],
      notes: without > 0 ? [`${file}: ${without} of ${read} features have no geometry and are left out.`] : [],
    },
  };
}
