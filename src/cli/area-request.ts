import { parseArgs } from "node:util";
import { WALKERS, type Walker } from "../domain/walker";
import { minutesOf, oneOf, placeOf, withPlacesJoined } from "./reach-request";
import { UsageFault } from "./usage";

export type AreaRequest = {
  readonly pack: string;
  readonly from: readonly [lon: number, lat: number];
  readonly minutes: number;
  readonly who: Walker;
  readonly winter: boolean;
  /** Files of water and railways. */
  readonly barriers: readonly string[];
  readonly out: string;
};

export function readAreaRequest(args: string[]): AreaRequest {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: withPlacesJoined(args),
    options: {
      pack: text,
      from: text,
      minutes: text,
      who: text,
      out: text,
      barriers: { type: "string", multiple: true },
      winter: { type: "boolean", default: false },
    },
  });
  const { pack, out, from } = values;
  if (!pack || !out || !from) throw new UsageFault("area needs --pack DIR, --from LON,LAT and --out FILE");
  return {
    pack,
    out,
    from: placeOf(from),
    minutes: minutesOf(values.minutes),
    who: oneOf("--who", values.who ?? "adult", WALKERS),
    winter: values.winter,
    barriers: values.barriers ?? [],
  };
}
