import type { MapPoint } from './map-point';

/** The card of a point. Built of nodes: a task's title is text, whatever it says. */
export function card({ id, title, lines }: MapPoint, open: string, onOpen: (id: string) => void): HTMLElement {
  const made = document.createElement('div');
  const heading = document.createElement('strong');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = open;
  button.addEventListener('click', () => onOpen(id));
  made.append(heading, ...lines.filter(Boolean).map(paragraph), button);
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
