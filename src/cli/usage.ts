/** A command line that cannot be understood; shown with the usage. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}

export const USAGE = `qadam pack --osm FILE.osm.pbf --out DIR [--name NAME] [--data-date YYYY-MM-DD]
    Builds a city pack (network.bin, manifest.json) from an OpenStreetMap extract.

qadam reach --pack DIR --service SERVICE --minutes N --year YYYY --out FILE
            [--who adult|older|pram|fast|wheelchair] [--winter] [--from LON,LAT] [--format geojson|csv|json] [--data DIR]
    Who can walk to a service. Without --from: the reached streets (geojson), every cell of residents (csv) or the figures (json).
    With --from: the walk from that point to its nearest facility, whatever its length (geojson: the way; csv: its legs; json: figures).
    --format defaults to the ending of FILE; --out - writes to the standard output; --data defaults to public/data.
    Services: transit, park, health, school, kindergarten, culture, sport.

Exit codes: 0 done, 1 the data cannot be used, 2 the command line cannot be understood.`;
