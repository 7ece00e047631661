import { describe, expect, test } from "vitest";
import { pageTitle } from "../../src/app/page-title";
import { readAddress } from "../../src/app/read-address";
import type { Language } from "../../src/domain/language";
import { createStore } from "../../src/state/store";
import { builtData } from "../support/built-data";

const { dataset } = builtData();

function titleAt(search: string, language: Language): string {
  const { question, selected, page, filter, camera, wayTo, dropped } = readAddress(search, "", dataset);
  const store = createStore(dataset, question, {
    page,
    filter,
    language,
    theme: "light",
    selected,
    wayTo,
    shownGroups: null,
    showPolycentres: true,
    camera,
    cameraAsked: null,
    tapping: null,
    embed: false,
    dropped,
  });
  return pageTitle(store.getState()).replaceAll("\u00a0", " ");
}

describe("the title of the document", () => {
  test("is the question, in the chosen language", () => {
    expect(titleAt("?in=alatau&to=park&within=10min&year=2025", "en")).toMatch(
      /^In 2025, how many residents of Alatau district can walk to a park within 10 minutes\?.* · Qadam$/,
    );
    expect(titleAt("?in=alatau", "kk")).toContain("Алатау ауданы");
  });

  test("is the object on show, on whatever page", () => {
    const metro = dataset.projects.find(({ id }) => id === "metro-existing")!;
    expect(titleAt("?object=metro-existing", "ru")).toBe(`${metro.name.ru} · Qadam`);
  });

  test("is the section or the zone of a page", () => {
    expect(titleAt("?page=programme", "en")).toBe("Programme · Qadam");
    expect(titleAt("?page=programme~5.2", "ru")).toBe(`5.2. ${dataset.sections.get("5.2")!.name.ru} · Qadam`);
    const zone = dataset.polycentres[0]!;
    expect(titleAt(`?page=zones~${zone.id}`, "kk")).toBe(`${zone.name.kk} · Qadam`);
  });
});
