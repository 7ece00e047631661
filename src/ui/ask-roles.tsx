import { useEffect, useId, useRef, useState } from "react";
import type { ExaminedFile, FileRole } from "../domain/given-file";
import { SERVICES } from "../domain/service";
import { usePacks } from "./packs-context";
import { useLanguage } from "./store-context";

/** Asks what the files are that do not say it themselves: which service's places, or residents and in which column. */
export function AskRoles({ files }: { readonly files: readonly ExaminedFile[] }) {
  const packs = usePacks();
  const {
    messages: {
      packs: { asking: words },
    },
  } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [roles, setRoles] = useState<readonly (FileRole | null)[]>(files.map(({ role, guess }) => role ?? guess));
  useEffect(() => dialog.current?.showModal(), []);
  const hasExtract = files.some(({ role }) => role?.kind === "extract");
  const chosen = roles.filter((role) => role !== null);
  return (
    <dialog
      ref={dialog}
      className="ask-roles"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        packs.cancel();
      }}
    >
      <h2 id={title}>{words.title}</h2>
      <p className="fine">{words.explain}</p>
      {files.map((file, at) => (
        <RoleOf
          key={file.name}
          file={file}
          role={roles[at] ?? null}
          hasExtract={hasExtract}
          onChoose={(role) => setRoles(roles.map((one, other) => (other === at ? role : one)))}
        />
      ))}
      <p className="buttons">
        <button type="button" className="button button-main" disabled={chosen.length < files.length} onClick={() => packs.take(chosen)}>
          {words.use}
        </button>
        <button type="button" className="button" onClick={packs.cancel}>
          {words.cancel}
        </button>
      </p>
    </dialog>
  );
}

type RoleProps = {
  readonly file: ExaminedFile;
  readonly role: FileRole | null;
  readonly hasExtract: boolean;
  readonly onChoose: (role: FileRole | null) => void;
};

function RoleOf({ file, role, hasExtract, onChoose }: RoleProps) {
  const {
    messages: {
      packs: { asking: words },
      service: names,
    },
  } = useLanguage();
  const id = useId();
  if (file.role !== null)
    return (
      <p className="ask-role">
        <strong>{file.name}</strong>
        <span>{file.role.kind === "extract" ? words.extract : words.ownService}</span>
      </p>
    );
  const value = role === null ? "" : role.kind === "facilities" ? (role.service ?? "") : role.kind;
  const choose = (text: string): void => {
    const service = SERVICES.find((one) => one === text);
    if (service) onChoose({ kind: "facilities", service });
    else
      onChoose(
        text === "residents"
          ? { kind: "residents", column: file.guess?.kind === "residents" ? file.guess.column : (file.columns[0] ?? null) }
          : text === "heights"
            ? { kind: "heights" }
            : null,
      );
  };
  return (
    <div className="ask-role">
      <label htmlFor={id}>
        <strong>{file.name}</strong>
        <span className="visually-hidden">: {words.role(file.name)}</span>
      </label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.choose}</option>
        {file.isRaster ? null : (
          <optgroup label={words.places}>
            {SERVICES.map((service) => (
              <option key={service} value={service}>
                {names[service]}
              </option>
            ))}
          </optgroup>
        )}
        <option value="residents">{words.residents}</option>
        {file.isRaster && hasExtract ? <option value="heights">{words.heights}</option> : null}
      </select>
      {role?.kind === "residents" && !file.isRaster ? (
        <label className="ask-column">
          {words.column}{" "}
          <select value={role.column ?? ""} onChange={({ target }) => onChoose({ kind: "residents", column: target.value })}>
            {file.columns.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
