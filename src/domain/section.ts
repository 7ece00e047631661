import type { Localized } from "./language";
import type { Project } from "./project";

/** A section of the programme ("5.2"), within one of its seven goals; goal 0 is the city as a whole, goal 8 what public sources add. */
export type Section = { readonly id: string; readonly goal: number; readonly name: Localized };
export type Goal = { readonly id: number; readonly name: Localized };

/** Appendices belong to the section that their heading names. */
const SECTION_OF_APPENDIX: Readonly<Record<string, string>> = {
  "app-1": "1.1",
  "app-2": "3.1",
  "app-3": "5.1",
  "app-4": "5.2",
  "app-5": "5.2",
  "app-6": "6",
  "app-7": "7.1",
  "app-8": "7.1",
  "app-9": "7.2",
  "app-10": "7.3",
};

/** The section under which a record is listed: its own, or the one that its appendix belongs to. */
export function sectionOf({ section }: Pick<Project, "section">): string {
  return SECTION_OF_APPENDIX[section] ?? section;
}
