/** Imported before everything else: the data are on their way and the engine starts while the browser reads the rest of the code. */
import { fetchProgramme } from "../data/fetch-programme";
import EngineWorker from "../engine/worker?worker";

export const DATA_BASE = `${import.meta.env.BASE_URL}${QADAM_DATA_FOLDER}`;
export const programmeFiles = fetchProgramme(DATA_BASE);
export const engineWorker = new EngineWorker();
