import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";

const LEAST_LETTERS = 2;

type ComboboxProps<T> = {
  readonly label: string;
  readonly placeholder: string;
  /** Said where nothing is found, or where `missing` why nothing can be. */
  readonly none: string;
  /** Whether the search itself could not be fetched. */
  readonly missing: boolean;
  /** Keep its identity as long as it finds the same: the list is searched anew when it changes. Null until it can be searched. */
  readonly find: ((query: string) => readonly T[]) | null;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T) => ReactNode;
  readonly onChoose: (item: T) => void;
  /** Somebody begins to search. */
  readonly onBegin?: () => void;
  /** Whether results are shown in place of what stands below. */
  readonly onShown?: (shown: boolean) => void;
};

/** Search as you type; a combobox by the book of ARIA. */
export function Combobox<T>({ label, placeholder, none, missing, find, keyOf, row, onChoose, onBegin, onShown }: ComboboxProps<T>) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  // With the letter itself, not after it: finding takes less than the frame that a deferred answer would wait for.
  const hits = useMemo(() => (find === null || query.trim().length < LEAST_LETTERS ? [] : find(query)), [query, find]);
  const shown = open && query.trim().length >= LEAST_LETTERS;
  useEffect(() => onShown?.(shown), [shown, onShown]);
  useEffect(() => {
    if (shown) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active, shown]);
  const choose = (item: T | undefined): void => {
    if (item === undefined) return;
    setQuery("");
    setOpen(false);
    onChoose(item);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(1, hits.length));
    } else if (event.key === "Enter") {
      // Focus may move to a button now, and the key must not press that as well.
      event.preventDefault();
      choose(hits[active]);
    } else if (event.key === "Escape" && shown) {
      // The first Escape closes the list, the next one what stands around it.
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <div
      className="search"
      role="search"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <svg className="search-sign" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="7" />
        <path d="M16 16l5 5" />
      </svg>
      <input
        type="search"
        role="combobox"
        aria-label={label}
        placeholder={placeholder}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        {...(shown && hits[active] !== undefined ? { "aria-activedescendant": `${id}-${active}` } : {})}
        value={query}
        onKeyDown={onKey}
        onFocus={() => {
          setOpen(true);
          onBegin?.();
        }}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
          setOpen(true);
          if (find === null) onBegin?.();
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="search-list" hidden={!shown} aria-busy={!missing && find === null}>
        {shown
          ? hits.map((item, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard chooses through the input, as the pattern wants
              <li
                key={keyOf(item)}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                {row(item)}
              </li>
            ))
          : null}
        {shown && hits.length === 0 && (missing || find !== null) ? (
          <li className="search-none" role="option" aria-selected="false" aria-disabled="true">
            {none}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
