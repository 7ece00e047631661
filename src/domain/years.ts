/** The year the programme calls today, and the last that it plans for. */
export const BASE_YEAR = 2022;
export const LAST_YEAR = 2030;
export const YEARS: readonly number[] = Array.from({ length: LAST_YEAR - BASE_YEAR + 1 }, (_, index) => BASE_YEAR + index);
