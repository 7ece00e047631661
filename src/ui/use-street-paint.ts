import { useEffect, useState } from "react";
import type { createStreetPaint } from "../map/street-paint";

type Create = typeof createStreetPaint;

let fetched: Create | null = null;

/** What paints streets, fetched with the first question along them; null until it is there. Where it cannot be had, the part around it says so. */
export function useStreetPaint(isWanted: boolean): Create | null {
  const [create, setCreate] = useState<Create | null>(() => fetched);
  useEffect(() => {
    if (!isWanted || fetched !== null) return;
    import("../map/street-paint").then(
      ({ createStreetPaint }) => {
        fetched = createStreetPaint;
        setCreate(() => createStreetPaint);
      },
      (error: unknown) =>
        setCreate(() => {
          throw error;
        }),
    );
  }, [isWanted]);
  return isWanted ? (create ?? fetched) : null;
}
