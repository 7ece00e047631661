import { describe, expect, test } from "vitest";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import type { Service } from "../../src/domain/service";
import type { ZoneId } from "../../src/domain/zone";
import { datedOtherwise, delayedBeyond } from "../../src/state/derive/other-dates";
import { promisesOf } from "../../src/state/derive/promises";
import { overlapOf } from "../../src/state/derive/zone-overlap";
import { answerLimits } from "../../src/ui/answer-words";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const ask = (zone: string | null, service: Service, year: number): Question => ({
  ...FIRST_QUESTION,
  where:
    zone === null
      ? { kind: "city" }
      : { kind: dataset.districts.some(({ id }) => id === zone) ? "district" : "polycentre", id: zone as ZoneId },
  service,
  year,
  limit: { kind: "minutes", minutes: 15 },
  method: "radius",
});
/** Ids of what is promised, each with the zones through which it may come. */
const promised = (zone: string | null, service: Service, year: number): Record<string, string> =>
  Object.fromEntries(
    promisesOf(dataset, ask(zone, service, year)).map(({ project, through }) => [project.id, through.map(({ id }) => id).join(" ")]),
  );

describe("promises that no answer counts", () => {
  test("which polycentre lies in which district, as the outlines are drawn: West and South-West whole, three in two districts each", () => {
    const drawn = dataset.polycentres.map((polycentre) => [
      polycentre.id,
      Object.fromEntries(
        dataset.districts.flatMap((district) => {
          const overlap = overlapOf(polycentre, district);
          return overlap === "none" ? [] : [[district.id, overlap]];
        }),
      ),
    ]);
    expect(Object.fromEntries(drawn)).toEqual({
      north: { zhetysu: "part", turksib: "part" },
      west: { alatau: "whole" },
      "south-west": { nauryzbay: "whole" },
      "east-gate": { medeu: "part", turksib: "part" },
      "historic-centre": { almaly: "part", medeu: "part" },
    });
  });

  test("[8] Turksib, rapid transit: the BRT extension (1117) and the station (752) of East Gate, by that polycentre; three stations in the west (1119)", () => {
    expect(promised("turksib", "transit", 2030)).toEqual({
      "east-gate-lrt-station": "east-gate",
      "brt-east-gate-extension": "east-gate",
      "metro-west-3-stations": "",
    });
    // Due in 2025 (1117), so that nothing of it is missing before.
    expect(Object.keys(promised("turksib", "transit", 2024))).not.toContain("brt-east-gate-extension");
  });

  test("[8] Alatau, parks: the linear park (756), the 90 ha on the fault (758) and an anchor park (4413) of West; the river embankment (4471)", () => {
    expect(promised("alatau", "park", 2030)).toEqual({
      "west-linear-park": "west",
      "west-tectonic-fault-green-90ha": "west",
      "anchor-parks-polycentres": "west",
      "embankment-big-almaty-river": "",
      "ecological-framework-river-corridors": "",
      "new-parks-13-by-2030": "",
    });
  });

  test("[8] Zhetysu has the 120 ha of parks of North; West has what is promised to Alatau district (3414 to 3436), as that district's", () => {
    expect(promised("zhetysu", "park", 2030)).toMatchObject({ "north-parks-120ha": "north" });
    expect(promised("west", "health", 2030)).toMatchObject({
      "clinics-200-alatau-medeu-turksib": "alatau",
      "hospital-alatau-maternity": "alatau",
    });
    // A promise to Turksib is none to Zhetysu, though North lies in both.
    expect(Object.keys(promised("zhetysu", "health", 2030))).not.toContain("hospital-turksib-railway");
  });

  test("[8] hospitals of 2030 known to the district only are named there (3436 to 3440)", () => {
    expect(promised("turksib", "health", 2030)).toMatchObject({ "hospital-turksib-railway": "" });
    expect(promised("medeu", "health", 2030)).toMatchObject({ "hospital-medeu-cluster-oncology": "" });
    expect(promised("bostandyk", "health", 2030)).toMatchObject({ "hospital-mvd-bostandyk": "" });
    expect(Object.keys(promised("medeu", "health", 2029))).not.toContain("hospital-medeu-cluster-oncology");
  });

  test("of 2022 nothing is missing that is promised for later, in any service and zone", () => {
    for (const service of ["transit", "park", "health", "school", "kindergarten", "culture", "sport"] as const)
      for (const zone of [null, ...dataset.districts, ...dataset.polycentres])
        expect(promisesOf(dataset, ask(zone === null ? null : zone.id, service, 2022))).toEqual([]);
  });

  test("what has a place but no finish year is not said to have no place", () => {
    const limits = answerLimits({ dataset, question: ask("nauryzbay", "transit", 2025) }, "en").join("\n");
    expect(limits).toContain(
      "at a place that is known at least roughly, but without a year in which it opens: Light rail station at the Barlyq hub.",
    );
    expect(limits).toContain("with no exact place known: Three western metro stations (work from 2025, no finish year given).");
  });
});

describe("dates that two sources give", () => {
  test("the light rail line is due in 2027 in section 1.2 (1121) and in 2030 in section 5.1 (4311): both are said from 2027 to 2029, where it passes", () => {
    const years = (zone: string | null): number[] =>
      [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].filter(
        (year) => datedOtherwise(dataset, ask(zone, "transit", year)).length > 0,
      );
    expect(years(null)).toEqual([2027, 2028, 2029]);
    expect(years("almaly")).toEqual([2027, 2028, 2029]);
    // Tole bi Street and both arenas are farther than a walk from South-West.
    expect(years("south-west")).toEqual([]);
    expect(answerLimits({ dataset, question: ask(null, "transit", 2028) }, "ru")[0]).toBe(
      "В программе два срока (Первая линия ЛРТ: «Алматы Арена» – Halyk Arena): в разделе 1.2 — 2027 год, в разделе 5.1 — 2030 год; здесь учтено с 2030 года.",
    );
  });

  test("Qalqaman station is counted in 2025 and planned for the summer of 2026; the square in Kemel is counted in 2023 and planned for the end of 2024", () => {
    const delayed = (zone: string | null, service: Service, year: number): unknown[] =>
      delayedBeyond(dataset, ask(zone, service, year)).map(({ project, year: planned, reported }) => [project.id, planned, reported]);
    expect(delayed(null, "transit", 2024)).toEqual([]);
    expect(delayed(null, "transit", 2025)).toEqual([["metro-qalqaman", 2026, "2025-12-03"]]);
    expect(delayed("nauryzbay", "transit", 2025)).toEqual([["metro-qalqaman", 2026, "2025-12-03"]]);
    expect(delayed("turksib", "transit", 2025)).toEqual([]);
    expect(delayed(null, "transit", 2026)).toEqual([]);
    expect(delayed("zhetysu", "park", 2023)).toEqual([["square-kemel-zhetysu", 2024, "2024-06"]]);
    expect(delayed("zhetysu", "park", 2024)).toEqual([]);
  });
});
