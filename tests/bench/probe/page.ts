/** Asks the worker for one surface again and again and keeps both clocks: the worker's own and the page's, transfer included. */
import { decodeCells } from "../../../src/data/cells-binary";
import { decodeNetwork } from "../../../src/data/pack/network-binary";
import type { Facility } from "../../../src/domain/facility";
import type { EngineRequest, ToWorker } from "../../../src/engine/protocol";

export type Probe = { readonly inWorker: number[]; readonly withTransfer: number[]; readonly withinQuarterHour: number };

const bytes = async (file: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(file)).arrayBuffer());

async function measure(runs: number): Promise<Probe> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const post = (message: ToWorker): void => worker.postMessage(message);
  const facilities = (await (await fetch("schools.json")).json()) as Facility[];
  const cells = decodeCells(await bytes("cells.bin"));
  post({
    kind: "data",
    data: { facilities, cells, districts: [], polycentres: [], destinations: [], inhabited: { type: "MultiPolygon", coordinates: [] } },
  });
  post({ kind: "pack", lines: decodeNetwork(await bytes("network.bin")) });
  const inWorker: number[] = [],
    withTransfer: number[] = [];
  let withinQuarterHour = 0;
  for (let run = 0; run < runs; run++) {
    const request: EngineRequest = {
      kind: "surface",
      key: String(run),
      service: "school",
      method: "streets",
      who: { walker: "adult", winter: false },
      edits: [],
    };
    const began = performance.now();
    const { reply, ms } = await new Promise<{ reply: { surface: { sure: Uint32Array[] } }; ms: number }>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      post(request);
    });
    withTransfer.push(performance.now() - began);
    inWorker.push(ms);
    withinQuarterHour = reply.surface.sure[0]!.reduce((sum, seconds, cell) => sum + (seconds <= 900 ? cells.residents[cell]! : 0), 0);
  }
  return { inWorker, withTransfer, withinQuarterHour };
}

Object.assign(globalThis, { measure });
