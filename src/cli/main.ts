import { LoadProblems } from "../data/issue";
import { OsmFault } from "../data/osm/osm-fault";
import { PackFault } from "../data/pack/pack-fault";
import { WalkServerFault } from "../engine/valhalla-server";
import { areaCommand } from "./area-command";
import { DownloadFault } from "./download";
import { packCommand } from "./pack-command";
import { PackPlaceTaken } from "./pack-files";
import { reachCommand } from "./reach-command";
import { USAGE, UsageFault } from "./usage";

/** Runs one command; resolves to the exit code. Figures go to the file asked for, everything else to the standard error. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  // Whoever reads the output may stop after its first lines.
  process.stdout.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
  });
  try {
    switch (command) {
      case "pack":
        await packCommand(rest);
        return 0;
      case "reach":
        await reachCommand(rest);
        return 0;
      case "area":
        await areaCommand(rest);
        return 0;
      case "help":
      case "--help":
      case "-h":
        process.stdout.write(`${USAGE}\n`);
        return 0;
      case undefined:
        throw new UsageFault("which command?");
      default:
        throw new UsageFault(`there is no command "${command}"`);
    }
  } catch (error) {
    if (error instanceof UsageFault || isParseArgsFault(error)) {
      process.stderr.write(`qadam: ${error.message}\n\n${USAGE}\n`);
      return 2;
    }
    if (
      error instanceof OsmFault ||
      error instanceof PackFault ||
      error instanceof LoadProblems ||
      error instanceof DownloadFault ||
      error instanceof WalkServerFault ||
      error instanceof PackPlaceTaken ||
      isFileFault(error)
    ) {
      process.stderr.write(`qadam: ${isFileFault(error) ? fileSentence(error) : error.message}\n`);
      return 1;
    }
    throw error;
  }
}

function isParseArgsFault(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

type FileFault = Error & { readonly code?: string; readonly path?: string };

function isFileFault(error: unknown): error is FileFault {
  return error instanceof Error && "syscall" in error;
}

/** What the system said, in plain words where it is one of the usual faults. */
function fileSentence({ code = "", path = "the file", message }: FileFault): string {
  switch (code) {
    case "ENOENT":
      return `${path}: there is no such file or folder`;
    case "EACCES":
    case "EPERM":
      return `${path}: its owner does not let you read or write it`;
    case "EISDIR":
      return `${path}: a folder stands where a file is needed`;
    case "ENOSPC":
      return `${path}: the disk is full`;
    default:
      return message;
  }
}
