import { createHandler, type Handler } from "./handler";
import type { EngineReply, ToWorker } from "./protocol";

/** Wiring only: what is answered is in handler.ts. */
let handler: Handler | null = null;

self.onmessage = async ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === "data") {
    handler = createHandler(message.data);
    return;
  }
  if (message.kind === "pack") {
    handler?.takePack(message.lines);
    return;
  }
  const reply: EngineReply = handler
    ? await handler.answer(message)
    : { kind: "failed", key: message.key, code: "not-ready", detail: "the worker has no data yet" };
  self.postMessage(reply, { transfer: buffersOf(reply) });
};

/** Buffers that the worker need not keep; years without a change share one. */
function buffersOf(reply: EngineReply): ArrayBuffer[] {
  switch (reply.kind) {
    case "surface":
      return unique([...reply.surface.sure, ...reply.surface.possible]);
    case "pieces":
      return unique([reply.pieces.startLon, reply.pieces.startLat, reply.pieces.endLon, reply.pieces.endLat]);
    case "streets":
      return unique([reply.times.walks]);
    case "area":
    case "route":
    case "walks":
    case "failed":
      return [];
  }
}

function unique(arrays: readonly (Uint16Array | Uint32Array | Float64Array)[]): ArrayBuffer[] {
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
