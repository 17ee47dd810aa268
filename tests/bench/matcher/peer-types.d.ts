declare module 'mark.js' {
  export default class Mark {
    constructor(root: HTMLElement);
    markRegExp(pattern: RegExp, options: { done?: (count: number) => void }): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Node, options: { find: RegExp; wrap: string }): void;
}
