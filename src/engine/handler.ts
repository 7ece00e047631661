import { accessSurface, indexCells } from "../domain/coverage/access-surface";
import type { EngineData, EngineReply, EngineRequest } from "./protocol";

export type Handler = (request: EngineRequest) => Promise<EngineReply>;

/**
 * Answers requests about one dataset; pure apart from the index that it keeps. The worker and the tests call the same function. The code
 * for outlines is fetched with the first outline: figures, which come first, do not wait for it.
 */
export function createHandler(data: EngineData): Handler {
  const index = indexCells(data.cells);
  return async (request) => {
    try {
      const facilities = data.facilities.filter(({ service }) => service === request.service);
      switch (request.kind) {
        case "surface":
          return { kind: "surface", key: request.key, surface: accessSurface(facilities, data.cells, index) };
        case "area": {
          const { areaAnswer } = await import("./area-answer");
          return { kind: "area", key: request.key, area: areaAnswer(data, facilities, request.limitM, request.year) };
        }
      }
    } catch (error) {
      return { kind: "failed", key: request.key, code: "internal", detail: error instanceof Error ? error.message : String(error) };
    }
  };
}
