import { Component, type ComponentType } from "preact";

/** A component that is drawn again only when one of its props is another: most of a board is as it was. */
export const still = <P extends object>(Drawn: ComponentType<P>) =>
  class Still extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const last: P = this.props;
      const names = Object.keys(next) as (keyof P)[];
      return names.length !== Object.keys(last).length || names.some((name) => next[name] !== last[name]);
    }
    override render(props: P) {
      return <Drawn {...props} />;
    }
  };
