/** Where the data of this build lie, seen from the page; set by the build (vite/data-folder.ts). */
declare const QADAM_DATA_FOLDER: string;
/** The version of the data, or "development". */
declare const QADAM_DATA_VERSION: string;
