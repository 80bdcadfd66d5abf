import type { MapLink, MapPoint } from './map-point';

/** The card of a point. Built of nodes: a task's title is text, whatever it says. */
export function card({ title, lines, links }: MapPoint, onOpen: (to: string) => void): HTMLElement {
  const made = document.createElement('div');
  const ways = document.createElement('div');
  ways.className = 'map__ways';
  ways.append(...links.map((link) => way(link, onOpen)));
  made.append(textIn('strong', title), ...lines.filter(Boolean).map((line) => textIn('p', line)), ways);
  return made;
}

function way({ label, to }: MapLink, onOpen: (to: string) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => onOpen(to));
  return button;
}

function textIn(tag: 'strong' | 'p', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
