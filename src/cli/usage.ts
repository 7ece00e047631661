/** A command line that cannot be understood; shown with the usage. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}

export const USAGE = `qadam pack --osm FILE.osm.pbf --out DIR [--name NAME] [--data-date YYYY-MM-DD] [--facilities FILE …] [--population FILE]
           [--dem FILE.tif] [--boundary FILE.geojson]
qadam pack --download [--out DIR] …
    Builds a city pack (network.bin, facilities.json, cells.bin, manifest.json) from open data in degrees (EPSG:4326).
    --facilities: GeoJSON, FlatGeobuf or CSV with columns lon and lat; the column "service" says what each gives, or SERVICE=FILE says it
    of all, or SERVICE:COLUMN=FILE of those rows whose COLUMN is above 0. Optional columns: name, opens, closes (years).
    --population: the same formats (points or polygons), or a GeoTIFF of persons per pixel; COLUMN=FILE names the column of residents.
    --dem: GeoTIFF of heights in metres. --boundary: polygons; residents are kept within, streets and facilities up to 3 km around.
    --download fetches the extract of Kazakhstan (QADAM_EXTRACT_URL: another one) and cuts the city out; --out defaults to public/packs/almaty.

qadam reach (--pack DIR | --server URL [--batch N]) --service SERVICE --minutes N --year YYYY --out FILE
            [--who adult|older|pram|fast|wheelchair] [--winter] [--from LON,LAT] [--format geojson|csv|json] [--data DIR]
    Who can walk to a service. Without --from: the reached streets (geojson), every cell of residents (csv) or the figures (json).
    With --from: the walk from that point to its nearest facility, whatever its length (geojson: the way; csv: its legs; json: figures).
    --format defaults to the ending of FILE; --out - writes to the standard output; --data defaults to public/data.
    --server asks a Valhalla server instead of a pack (figures and cells only); --batch: the most pairs of points in one request, default 2500.
    Services: transit, park, health, school, kindergarten, culture, sport, shop.

Exit codes: 0 done, 1 the data cannot be used, 2 the command line cannot be understood.`;
