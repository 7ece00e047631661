/** Imported before everything else: data and words are on their way and the engine starts while the browser reads the rest of the code. */
import { fetchProgramme } from "../data/fetch-programme";
import EngineWorker from "../engine/worker?worker";
import { loadLanguage } from "../i18n/load-language";
import { addressLanguage, deviceLanguage } from "./device-language";

export const DATA_BASE = `${import.meta.env.BASE_URL}${QADAM_DATA_FOLDER}`;
export const programmeFiles = fetchProgramme(DATA_BASE);
/** What the address asks for, else the device. */
export const firstLanguage = addressLanguage(location.search) ?? deviceLanguage(navigator.languages);
export const firstWords = loadLanguage(firstLanguage);
firstWords.catch(() => undefined);
export const engineWorker = new EngineWorker();
