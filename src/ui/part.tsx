import { Component, Suspense, type ReactNode } from "react";
import { useLanguage } from "./store-context";

/** A part of the page that is fetched when it is wanted. Where it cannot be had or breaks, it says so in its place, and everything around it goes on. */
export class Part extends Component<{ readonly children: ReactNode }, { readonly missing: boolean }> {
  override state = { missing: false };

  static getDerivedStateFromError(): { missing: boolean } {
    return { missing: true };
  }

  override render(): ReactNode {
    return this.state.missing ? <PartMissing /> : <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}

/** The address holds what was asked: a page that is loaded anew asks it again. Browsers remember a part that failed until then. */
function PartMissing() {
  const { messages } = useLanguage();
  return (
    <div className="part-missing" role="alert">
      <p>{messages.partMissing}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {messages.problem.reload}
      </button>
    </div>
  );
}
