/** A private PostgreSQL with pgRouting in a temporary folder, on a socket in it alone; ended and removed whatever happens. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = "/usr/lib/postgresql";
const START_TRIES = 100;
const TRY_MS = 100;

export type Postgres = {
  /** Runs a script with psql and gives what it prints; throws what it complains of. */
  readonly run: (script: string) => string;
  readonly folder: string;
};

/** The folder of PostgreSQL's programs where pgRouting is installed for it; null where it is not. */
export function findPgRouting(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const version = readdirSync(VERSIONS).find(
    (one) => existsSync(`${VERSIONS}/${one}/bin/initdb`) && existsSync(`/usr/share/postgresql/${one}/extension/pgrouting.control`),
  );
  return version === undefined ? null : `${VERSIONS}/${version}/bin`;
}

export async function withPostgres<T>(programs: string, use: (postgres: Postgres) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "qadam-pg-"));
  const owner = ownerOf();
  let server: ChildProcess | null = null;
  const kill = (): void => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  const interrupted = (): never => process.exit(130);
  process.once("exit", kill);
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    chmodSync(folder, 0o755);
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const init = spawnSync(
      join(programs, "initdb"),
      ["-D", join(folder, "data"), "-U", "qadam", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
      { encoding: "utf8", cwd: folder, ...owner },
    );
    if (init.status !== 0) throw new Error(`initdb: ${init.stderr}`);
    const settings = {
      unix_socket_directories: folder,
      listen_addresses: "",
      fsync: "off",
      shared_buffers: "256MB",
      work_mem: "256MB",
      jit: "off",
    };
    server = spawn(
      join(programs, "postgres"),
      ["-D", join(folder, "data"), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      { stdio: "ignore", cwd: folder, ...owner },
    );
    const psql = (...args: string[]) =>
      spawnSync(join(programs, "psql"), ["-h", folder, "-U", "qadam", "-d", "postgres", "-XqAt", "-v", "ON_ERROR_STOP=1", ...args], {
        encoding: "utf8",
        maxBuffer: 1e8,
        cwd: folder,
      });
    let ready = false;
    for (let tries = 0; tries < START_TRIES && !ready; tries++) {
      await new Promise((resolve) => setTimeout(resolve, TRY_MS));
      ready = psql("-c", "SELECT 1").status === 0;
    }
    if (!ready) throw new Error("PostgreSQL did not begin to answer");
    return use({
      folder,
      run(script) {
        const file = join(folder, "script.sql");
        writeFileSync(file, script);
        const { status, stdout, stderr } = psql("-f", file);
        if (status !== 0) throw new Error(`psql: ${stderr}`);
        return stdout;
      },
    });
  } finally {
    const ended = server && new Promise((resolve) => server!.once("close", resolve));
    server?.kill("SIGINT");
    await ended;
    process.off("exit", kill);
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made, or as nobody. */
function ownerOf(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const id = (flag: string): number => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout.trim() || Number.NaN);
    if (id("-u") > 0) return { uid: id("-u"), gid: id("-g") };
  }
  throw new Error("PostgreSQL does not run as root, and there is no other user");
}
