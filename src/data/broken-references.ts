import type { Facility } from "../domain/facility";
import type { Project } from "../domain/project";
import { sectionOf } from "../domain/section";
import type { LoadIssue } from "./issue";

type HasId = { readonly id: string };
type OfObject = { readonly projectId: string };

/** The lists that name each other's members. */
export type ReferringLists = {
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
  readonly districts: readonly HasId[];
  readonly polycentres: readonly HasId[];
  readonly sources: readonly HasId[];
  readonly units: readonly HasId[];
  readonly sections: readonly HasId[];
  readonly statuses: readonly OfObject[];
  readonly excluded: readonly OfObject[];
  readonly notFound: readonly OfObject[];
  readonly phases: readonly OfObject[];
  readonly unplaced: readonly OfObject[];
  readonly costSections: readonly (OfObject & { readonly section: string })[];
};

/** One kind of reference: where it stands, what it names, and every use of it as [the object it stands at, the id it names]. */
type Reference = {
  readonly file: string;
  readonly field: string;
  readonly what: string;
  readonly among: readonly HasId[];
  readonly uses: readonly (readonly [object: string, id: string])[];
};

/** Every reference to something that is not there. */
export function brokenReferences(lists: ReferringLists): LoadIssue[] {
  const { projects, districts, polycentres, sources, units, sections } = lists;
  const toObjects = (file: string, field: string, rows: readonly OfObject[]): Reference => ({
    file,
    field,
    what: "object",
    among: projects,
    uses: rows.map(({ projectId }) => [projectId, projectId]),
  });
  const references: readonly Reference[] = [
    {
      file: "projects.json",
      field: "districts",
      what: "district",
      among: districts,
      uses: projects.flatMap((project) => project.districts.map((id) => [project.id, id] as const)),
    },
    {
      file: "projects.json",
      field: "polycentres",
      what: "polycentre",
      among: polycentres,
      uses: projects.flatMap((project) => project.polycentres.map((id) => [project.id, id] as const)),
    },
    {
      file: "projects.json",
      field: "partOf",
      what: "object",
      among: projects,
      uses: projects.flatMap(({ id, partOf }) => (partOf === null ? [] : [[id, partOf] as const])),
    },
    {
      file: "projects.json",
      field: "section",
      what: "section",
      among: sections,
      uses: projects.map((project) => [project.id, sectionOf(project)]),
    },
    {
      file: "projects.json",
      field: "source",
      what: "source",
      among: sources,
      uses: projects.flatMap(({ id, placement }) =>
        "features" in placement ? placement.features.map(({ source }) => [id, source] as const) : [],
      ),
    },
    {
      file: "reference.json",
      field: "unit",
      what: "unit",
      among: units,
      uses: projects.flatMap(({ id, capacity }) => (capacity === null ? [] : [[id, capacity.unit] as const])),
    },
    {
      file: "money-sections.csv",
      field: "section",
      what: "section",
      among: sections,
      uses: lists.costSections.map(({ projectId, section }) => [projectId, section]),
    },
    toObjects("money-sections.csv", "object", lists.costSections),
    toObjects("facilities.json", "projectId", lists.facilities),
    toObjects("status.csv", "object", lists.statuses),
    toObjects("money-excluded.csv", "object", lists.excluded),
    toObjects("not-found.csv", "object", lists.notFound),
    toObjects("phases.csv", "object", lists.phases),
    toObjects("unplaced.csv", "object", lists.unplaced),
  ];
  return references.flatMap(({ file, field, what, among, uses }) => {
    const known = new Set(among.map(({ id }) => id));
    return uses.filter(([, id]) => !known.has(id)).map(([object, id]) => ({ file, object, field, reason: `there is no ${what} "${id}"` }));
  });
}

export function repeatedIds(items: readonly HasId[], file: string): LoadIssue[] {
  const seen = new Set<string>(),
    issues: LoadIssue[] = [];
  for (const { id } of items) {
    if (seen.has(id)) issues.push({ file, object: id, field: "id", reason: "this id is used twice" });
    seen.add(id);
  }
  return issues;
}
