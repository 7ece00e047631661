import { fetchBytes, fetchJson } from "./fetch-file";

const FILES = ["zones.json", "projects.json", "facilities.json", "context.json", "reference.json", "cells.bin"] as const;

/** The files of the programme in the order above, each as it came or as what kept it from coming. */
export type ProgrammeFiles = readonly PromiseSettledResult<unknown>[];

/** Fetches everything that the first answer needs from a folder that holds one version of the data. Never throws; nothing is checked yet. */
export function fetchProgramme(base: string): Promise<ProgrammeFiles> {
  return Promise.allSettled(
    FILES.map((file): Promise<unknown> => (file.endsWith(".bin") ? fetchBytes(`${base}${file}`, file) : fetchJson(`${base}${file}`, file))),
  );
}
