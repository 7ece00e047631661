import { LoadProblems } from "./issue";

/** The only place that fetches. Throws LoadProblems with a plain reason. */
export async function fetchFile(address: string, file: string): Promise<Response> {
  const fault = (reason: string): LoadProblems => new LoadProblems([{ file, object: "", field: "", reason, code: "unreachable" }]);
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw fault("cannot be fetched: no connection to the place that serves this page");
  }
  if (!response.ok) throw fault(`cannot be fetched: the server answered ${response.status}`);
  return response;
}

export async function fetchJson(address: string, file: string): Promise<unknown> {
  const text = await (await fetchFile(address, file)).text();
  try {
    return JSON.parse(text);
  } catch {
    throw new LoadProblems([{ file, object: "", field: "", reason: "not JSON: the file is damaged or was cut off" }]);
  }
}

export async function fetchBytes(address: string, file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(address, file)).arrayBuffer());
}
