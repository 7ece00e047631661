import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, plain, PHONE, visit } from "../support/browser";

/**
 * Every question is begun where a person begins: at the first page, with the search, the filters or the menu. Expected answers were read in the
 * text of the programme by hand; the line is named with each.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const panel = async (page: Page): Promise<string> => plain((await page.locator(".panel-body, .page-body").first().textContent()) ?? "");
/** Types into the search of the page and takes the row of that name from what it finds. */
const search = async (page: Page, query: string, name: string | RegExp): Promise<void> => {
  await page.getByRole("search").first().getByRole("combobox").fill(query);
  await page.getByRole("option", { name }).first().click();
};
/** What a search finds first. */
const searchFirst = async (page: Page, query: string, name: string): Promise<void> => {
  await page.getByRole("search").first().getByRole("combobox").fill(query);
  await page.getByRole("option").first().filter({ hasText: name }).click();
};
/** Ticks a value in the filters of the list of objects. */
const sift = async (page: Page, title: string, facet: string, value: string): Promise<void> => {
  const filters = page.locator(".filters"),
    choices = filters.locator(".facet", { has: page.locator("summary", { hasText: new RegExp(`^${facet}`) }) });
  if (!(await filters.evaluate((element: HTMLDetailsElement) => element.open))) await filters.getByText(title, { exact: true }).click();
  if (!(await choices.evaluate((element: HTMLDetailsElement) => element.open))) await choices.locator("summary").click();
  await choices.getByRole("checkbox", { name: new RegExp(`^${value}`, "i") }).check();
};
const openObjects = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

describe("ten questions", () => {
  test("a resident: what is planned in Nauryzbay by 2025? The Qargaly embankment, three polyclinics, a road (4413, 3346, 2219)", async () => {
    const { page, close } = await visit(browser, "?lang=ru", PHONE);
    await openObjects(page, "Объекты");
    await sift(page, "Фильтр", "Район", "Наурызбайский");
    await sift(page, "Фильтр", "Срок", "до 2025 года");
    await page.locator(".row").first().waitFor();
    const list = await panel(page);
    for (const words of [/Каргалы/, /Шугыла/, /Акжар/, /Верхне\S* Каскелен/]) expect(list).toMatch(words);
    // What does it cost? The text names a yearly sum of grants for one of them, and no cost for any other.
    expect(list).toMatch(/Суммы, которую можно прибавить, программа для них не называет; без названной стоимости: \d+\./);
    expect(list).toMatch(/Не прибавлено \(1\).*: 0,8 млрд тенге/);
    await close();
  });

  test("a planner: which parks will Alatau get, and how many hectares? 90, 63 and 41 (4413)", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await openObjects(page, "Objects");
    await sift(page, "Filter", "District", "Alatau");
    await sift(page, "Filter", "Category", "park");
    for (const [name, hectares] of [
      ["Linear park west of Momyshuly", "90 ha"],
      ["Sosnovy Bor", "63 ha"],
      ["Zerdeli park", "41 ha"],
    ] as const) {
      await page.locator(".row", { hasText: name }).first().click();
      await page.locator(".card .facts").waitFor();
      expect(plain(await page.locator(".card .facts").innerText())).toContain(hectares);
      await page.getByRole("button", { name: "Close" }).click();
      await openObjects(page, "Objects");
    }
    await close();
  });

  test("a resident: what happens on Raiymbek avenue? Bus rapid transit in 2025–2026 (1117)", async () => {
    const { page, close } = await visit(browser, "?lang=kk");
    await searchFirst(page, "BRT Райымбек", "Райымбек даңғылындағы БРТ");
    await page.locator(".card .facts").waitFor();
    expect(plain(await page.locator(".card").innerText())).toMatch(/2025–2026/);
    await close();
  });

  test("a deputy: how many seismic stations, by when, for how much? 28 by 2025, 3 bn (784, 5165); the text does not say where", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await searchFirst(page, "seismic stations", "Earthquake early-warning system");
    await page.locator(".card .facts").waitFor();
    const card = plain(await page.locator(".card").innerText());
    expect(card).toMatch(/by 2025/);
    expect(card).toMatch(/How many\s*28/);
    expect(card).toMatch(/3 bn tenge/);
    expect(card).toMatch(/Place not named in the programme/);
    await close();
  });

  test("a planner: which polycentre gets the most money in the named measures? West: 40 + 60 + 160 + 150 bn for the Industrial Zone", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await search(page, "West", /^West\s*polycentre/i);
    const rows = page.locator(".page .zone-table:not(.access-table) tbody tr");
    await rows.first().waitFor();
    const money = await rows.evaluateAll((all) =>
      all.map(
        (row) =>
          // The sum stands first; how much of it is there by location only stands below.
          [
            row.querySelector("th")!.textContent,
            Number(row.querySelectorAll("td")[4]!.firstChild!.textContent!.replaceAll(/[^\d.]/g, "")),
          ] as const,
      ),
    );
    const most = money.toSorted((a, b) => b[1] - a[1])[0]!;
    expect(most[0]).toBe("West");
    expect(most[1]).toBe(410);
    // What names all five polycentres (4.5 for community centres, 16 for fire stations) is not drawn as West's own.
    expect(plain(await rows.filter({ hasText: "West" }).locator("td").nth(5).innerText())).toMatch(/^2[01]/);
    await page.getByText(/^Money shared with other places: 20\.5 bn tenge/).click();
    expect(await panel(page)).toMatch(/15 new fire stations: 16 bn tenge \(programme, section 1\.1, line[^)]+\); also for North/);
    await close();
  });

  test("a parent: how many new schools by 2025, for how many children, and where? 71, 46,300 places (2918), no site named", async () => {
    const { page, close } = await visit(browser, "?lang=ru");
    await searchFirst(page, "новые школы", "Школы и пристройки до 2025 года (71)");
    await page.locator(".card .facts").waitFor();
    const card = plain(await page.locator(".card").innerText());
    expect(card).toMatch(/Сколько\s*71/);
    expect(card).toMatch(/46 300 мест/);
    expect(card).toMatch(/Место в программе не названо/);
    await close();
  });

  test("a journalist: when does the light rail open? 2030 in section 5.1, 2027 in section 1.2: both are shown (1121, 4311)", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await searchFirst(page, "light rail line", "First light rail line: Almaty Arena – Halyk Arena");
    // The note comes with the texts, after the first figures.
    const note = page.locator(".card .card-note", { hasText: "2027" });
    await note.waitFor();
    expect(plain(await note.innerText())).toMatch(/2030/);
    await close();
  });

  test("a presenter: what is the target for life expectancy? 76 in 2022, 77.8 in 2030 (5213)", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await searchFirst(page, "life expectancy", "Life expectancy at birth");
    const card = page.locator(".indicator", { hasText: /life expectancy/i }).first();
    await card.waitFor();
    expect(await card.locator("svg").getAttribute("aria-label")).toMatch(/2022 76\b.*2030 77\.8/);
    await close();
  });

  test("a presenter: how far are the 23 budget schools by 2024? 9 + 5 + 4 = 18 of 23 (2920)", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await page.getByRole("slider", { name: "Year" }).fill("2024");
    await searchFirst(page, "23 budget schools", "23 schools and extensions from the budget");
    await page.locator(".card .facts").waitFor();
    expect(plain(await page.locator(".card .facts").innerText())).toMatch(/18 of 23 by 2024/);
    await close();
  });

  test("a resident: what became of Sairan lake, 42 ha (4417)? A dated source says; without one the card says that nothing is known", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await search(page, "Sairan lake", "Renewal of Sairan lake and its green shore");
    await page.locator(".card .facts").waitFor();
    const known = plain(await page.locator(".card .facts").innerText());
    expect(known).toMatch(/42 ha/);
    expect(known).toMatch(/finished, 2025/);
    await searchFirst(page, "Zerdeli park", "Zerdeli park");
    await page.locator(".card h2", { hasText: "Zerdeli park" }).waitFor();
    expect(plain(await page.locator(".card .facts").innerText())).toMatch(/since 2022: not known/);
    await close();
  });
});
