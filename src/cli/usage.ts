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
            [--who adult|older|pram|fast|wheelchair] [--winter] [--from LON,LAT] [--format geojson|csv|json]
            [--nearest N] [--data DIR]
    Who can walk to a service. Without --from: the reached streets (geojson), every cell of residents (csv) or the figures (json).
    Counted are the programme's places and residents with what the pack adds, as in the app; of another city's pack its own alone.
    With --from: the walk from that point to its nearest facility, whatever its length (geojson: the way; csv: its legs; json: figures).
    --nearest N (up to 5) tells of the second, third … nearest too: columns seconds_2, facility_2 … (csv); residents with at least one, two …
    within the minutes as withinOfSeveral (json); with --from the N nearest of the point (json).
    --format defaults to the ending of FILE; --out - writes to the standard output; --data defaults to public/data.
    --server asks a Valhalla server instead of a pack (figures and cells only); --batch: the most pairs of points in one request, default 2500.
    Services: transit, park, health, school, kindergarten, culture, sport, shop.

qadam area --pack DIR --from LON,LAT --minutes N --out FILE [--who …] [--winter] [--barriers FILE …]
    The ground within a walk from one place, for show (GeoJSON): strips of 25 m along the streets reached, less what lies nearer to a street
    that is not. --barriers: GeoJSON or FlatGeobuf of rivers, canals, lakes, railways; lines are taken 2 to 8 m wide to each side by their
    waterway, railway or fclass. Every point of it has a walk within the minutes; who stands further from a street is told by reach.

Exit codes: 0 done, 1 the data cannot be used, 2 the command line cannot be understood.`;
