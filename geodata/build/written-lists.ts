import { LIST_NAMES, type ListName, type RawLists, type Written } from "../../src/data/parse-lists";
import { columnOf } from "./columns";
import { isUnread, type Unread, type WrittenList } from "./geodata-folder";

export type WrittenLists = Readonly<Record<ListName, WrittenList>>;

export function rawLists(lists: WrittenLists): RawLists {
  return Object.fromEntries(LIST_NAMES.map((list) => [list, lists[list].items.map(({ item }) => item)])) as unknown as RawLists;
}

/** Names every item by the file, the line and the column that a person edits. */
export function asWritten(lists: WrittenLists, places: Unread): Written {
  return {
    where: (list, index, path) => {
      const { file, line, object } = lists[list].items[index]!;
      return { file, ...(line === undefined ? {} : { line }), object, field: columnOf(list, path) };
    },
    isUnread: (list, id) => isUnread(list === "places" ? places : lists[list].unread, id),
  };
}
