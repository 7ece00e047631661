import { accessSurface, indexCells } from "../domain/coverage/access-surface";
import type { StreetLines } from "../domain/network/street-lines";
import type { EngineData, EngineReply, EngineRequest } from "./protocol";
import type { StreetEngine } from "./street-engine";

export type Handler = { answer(request: EngineRequest): Promise<EngineReply>; takePack(lines: StreetLines): void };

/**
 * Answers requests about one dataset and, once it has a pack, along its streets; pure apart from what it keeps of them. The worker and the
 * tests call the same functions. Code for outlines and streets is fetched when first needed: figures, which come first, do not wait for it.
 */
export function createHandler(data: EngineData): Handler {
  const index = indexCells(data.cells);
  let streets: Promise<StreetEngine> | null = null;
  const answer = async (request: EngineRequest): Promise<EngineReply> => {
    const { key } = request;
    if (request.kind === "area") {
      const { areaAnswer } = await import("./area-answer");
      return {
        kind: "area",
        key,
        area: areaAnswer(
          data,
          data.facilities.filter(({ service }) => service === request.service),
          request.limitM,
          request.year,
        ),
      };
    }
    if (request.kind === "surface" && request.method === "radius")
      return {
        kind: "surface",
        key,
        surface: accessSurface(
          data.facilities.filter(({ service }) => service === request.service),
          data.cells,
          index,
        ),
        unjoined: [],
      };
    const engine = await streets;
    if (engine === null) return { kind: "failed", key, code: "no-pack", detail: "there is no street network" };
    switch (request.kind) {
      case "surface":
        return { kind: "surface", key, ...engine.surface(request.service, request) };
      case "pieces":
        return { kind: "pieces", key, pieces: engine.pieces() };
      case "streets":
        return { kind: "streets", key, times: engine.streets(request.of, request) };
      case "route":
        return { kind: "route", key, answer: engine.route(request.to, request.lon, request.lat, request) };
      case "walks":
        return { kind: "walks", key, walks: engine.walks(request.lon, request.lat, request) };
    }
  };
  return {
    answer: (request) =>
      answer(request).catch((error: unknown): EngineReply => ({
        kind: "failed",
        key: request.key,
        code: "internal",
        detail: error instanceof Error ? error.message : String(error),
      })),
    takePack: (lines) => {
      streets = import("./street-engine").then(({ createStreetEngine }) => createStreetEngine(lines, data));
    },
  };
}
