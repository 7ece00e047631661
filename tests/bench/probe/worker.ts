/** The app's worker with a clock: the same handler, the same transfer. */
import { createHandler, type Handler } from "../../../src/engine/handler";
import type { EngineReply, ToWorker } from "../../../src/engine/protocol";

let handler: Handler | null = null;

self.onmessage = async ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === "data") handler = createHandler(message.data);
  else if (message.kind === "pack") handler!.takePack(message.lines);
  else {
    const began = performance.now();
    const reply: EngineReply = await handler!.answer(message);
    const ms = performance.now() - began;
    if (reply.kind !== "surface") throw new Error(`a surface was asked for, ${reply.kind} came`);
    const buffers = [...new Set([...reply.surface.sure, ...reply.surface.possible].map(({ buffer }) => buffer as ArrayBuffer))];
    self.postMessage({ reply, ms }, { transfer: buffers });
  }
};
