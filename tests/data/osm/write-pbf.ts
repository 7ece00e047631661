import { zlibSync } from "fflate";
import { PbfWriter } from "pbf";

export type DrawnNode = {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags?: Readonly<Record<string, string>>;
};
export type DrawnWay = { readonly id: number; readonly refs: readonly number[]; readonly tags?: Readonly<Record<string, string>> };

export type DrawnRelation = {
  readonly id: number;
  readonly members: readonly { readonly way: number; readonly role?: string }[];
  readonly tags?: Readonly<Record<string, string>>;
};

export type PbfShape = {
  readonly nodes: readonly DrawnNode[];
  readonly ways: readonly DrawnWay[];
  readonly relations?: readonly DrawnRelation[];
  readonly dense?: boolean;
  /** How blocks are packed; "zstd" and "lzma" write a block that only says so. */
  readonly packing?: "zlib" | "raw" | "zstd" | "lzma";
  readonly features?: readonly string[];
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly granularity?: number;
};

/** A small extract, written by the letter of https://wiki.openstreetmap.org/wiki/PBF_Format. */
export function writePbf(shape: PbfShape): Uint8Array {
  const header = new PbfWriter();
  for (const feature of shape.features ?? ["OsmSchema-V0.6", "DenseNodes"]) header.writeStringField(4, feature);
  header.writeStringField(16, "qadam-test");
  if (shape.timestamp !== undefined) header.writeVarintField(32, shape.timestamp);
  return joined([
    block("OSMHeader", header.finish(), "zlib"),
    block("OSMData", nodesBlock(shape), shape.packing),
    block("OSMData", waysBlock(shape), shape.packing),
    ...(shape.relations ? [block("OSMData", relationsBlock(shape.relations), shape.packing)] : []),
  ]);
}

function block(type: string, contents: Uint8Array, packing: PbfShape["packing"] = "zlib"): Uint8Array {
  const blob = new PbfWriter();
  if (packing === "raw") blob.writeBytesField(1, contents);
  else {
    blob.writeVarintField(2, contents.length);
    blob.writeBytesField(
      packing === "zlib" ? 3 : packing === "lzma" ? 4 : 7,
      packing === "zlib" ? zlibSync(contents) : Uint8Array.of(1, 2, 3),
    );
  }
  const packed = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, packed.length);
  const head = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  return joined([length, head, packed]);
}

/** Single blocks, for files too large to be drawn. */
export const writeBlock = {
  header: (): Uint8Array =>
    writePbf({ nodes: [], ways: [] }).subarray(
      0,
      writePbf({ nodes: [], ways: [] }).length -
        block("OSMData", nodesBlock({ nodes: [], ways: [] })).length -
        block("OSMData", waysBlock({ nodes: [], ways: [] })).length,
    ),
  /** A raw block with one field of the given number that no reader knows. */
  data: (bytes: Uint8Array, field: number): Uint8Array => {
    const pbf = new PbfWriter();
    pbf.writeBytesField(field, bytes);
    return block("OSMData", pbf.finish(), "raw");
  },
  /** A raw block with one street of many points, all of them the same. */
  streets: (points: number): Uint8Array =>
    block("OSMData", waysBlock({ nodes: [], ways: [{ id: 1, refs: Array<number>(points).fill(1), tags: { highway: "path" } }] }), "raw"),
} as const;

function stringTable(): { readonly index: (text: string) => number; readonly write: (pbf: PbfWriter) => void } {
  const strings = [""];
  return {
    index: (text) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1),
    write: (pbf) => pbf.writeMessage(1, (_, table) => strings.forEach((text) => table.writeStringField(1, text)), null),
  };
}

function nodesBlock({ nodes, dense = true, granularity = 100 }: PbfShape): Uint8Array {
  const strings = stringTable();
  const steps = (degrees: number): number => Math.round((degrees * 1e9) / granularity);
  const tags = nodes.map((node) => Object.entries(node.tags ?? {}).flatMap(([key, value]) => [strings.index(key), strings.index(value)]));
  const deltas = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0));
  const pbf = new PbfWriter();
  strings.write(pbf);
  pbf.writeMessage(
    2,
    (_, group) => {
      if (dense)
        group.writeMessage(
          2,
          (__, list) => {
            list.writePackedSVarint(1, deltas(nodes.map(({ id }) => id)));
            list.writePackedSVarint(8, deltas(nodes.map(({ lat }) => steps(lat))));
            list.writePackedSVarint(9, deltas(nodes.map(({ lon }) => steps(lon))));
            list.writePackedVarint(
              10,
              tags.flatMap((own) => [...own, 0]),
            );
          },
          null,
        );
      else
        nodes.forEach((node, at) =>
          group.writeMessage(
            1,
            (__, one) => {
              one.writeSVarintField(1, node.id);
              one.writePackedVarint(
                2,
                tags[at]!.filter((___, place) => place % 2 === 0),
              );
              one.writePackedVarint(
                3,
                tags[at]!.filter((___, place) => place % 2 === 1),
              );
              one.writeSVarintField(8, steps(node.lat));
              one.writeSVarintField(9, steps(node.lon));
            },
            null,
          ),
        );
    },
    null,
  );
  pbf.writeVarintField(17, granularity);
  return pbf.finish();
}

function waysBlock({ ways }: PbfShape): Uint8Array {
  const strings = stringTable();
  const tags = ways.map((way) => Object.entries(way.tags ?? {}).map(([key, value]) => [strings.index(key), strings.index(value)] as const));
  const pbf = new PbfWriter();
  strings.write(pbf);
  pbf.writeMessage(
    2,
    (_, group) =>
      ways.forEach((way, at) =>
        group.writeMessage(
          3,
          (__, one) => {
            one.writeVarintField(1, way.id);
            one.writePackedVarint(
              2,
              tags[at]!.map(([key]) => key),
            );
            one.writePackedVarint(
              3,
              tags[at]!.map(([, value]) => value),
            );
            one.writePackedSVarint(
              8,
              way.refs.map((ref, place) => ref - (way.refs[place - 1] ?? 0)),
            );
          },
          null,
        ),
      ),
    null,
  );
  return pbf.finish();
}

function relationsBlock(relations: readonly DrawnRelation[]): Uint8Array {
  const strings = stringTable();
  const tags = relations.map((relation) =>
    Object.entries(relation.tags ?? {}).map(([key, value]) => [strings.index(key), strings.index(value)] as const),
  );
  const roles = relations.map(({ members }) => members.map(({ role }) => strings.index(role ?? "outer")));
  const pbf = new PbfWriter();
  strings.write(pbf);
  pbf.writeMessage(
    2,
    (_, group) =>
      relations.forEach((relation, at) =>
        group.writeMessage(
          4,
          (__, one) => {
            one.writeVarintField(1, relation.id);
            one.writePackedVarint(
              2,
              tags[at]!.map(([key]) => key),
            );
            one.writePackedVarint(
              3,
              tags[at]!.map(([, value]) => value),
            );
            one.writePackedVarint(8, roles[at]!);
            one.writePackedSVarint(
              9,
              relation.members.map(({ way }, place) => way - (relation.members[place - 1]?.way ?? 0)),
            );
            one.writePackedVarint(
              10,
              relation.members.map(() => 1),
            );
          },
          null,
        ),
      ),
    null,
  );
  return pbf.finish();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
