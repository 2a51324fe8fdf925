// Making DOM nodes from data without ever parsing text as HTML: a document may come from a stranger's notebook.

/** An HTML element with a class, attributes and children; strings become text nodes. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** An SVG element with attributes and children. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A small push button. */
export function button(
  label: string,
  title: string,
  onClick: () => void,
  className = 'mxlab-button',
): HTMLButtonElement {
  const element = html('button', className, [label]);
  element.type = 'button';
  element.title = title;
  element.addEventListener('click', onClick);
  return element;
}

/** A two-column table row of a name and its value. */
export function pair(key: string, value: Node | string): HTMLTableRowElement {
  return html('tr', '', [html('td', 'mxlab-key', [key]), html('td', 'mxlab-code', [value])]);
}
