import { Stop } from './say.mjs';

/** Strapi runs on Node 20 to 24; parentPath and require(esm) of the libraries ask for a late 20. */
export function assertNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 12) || (major > 20 && major <= 24)) return;
  throw new Stop(
    `Node ${process.versions.node} no sirve: instale Node 20.12 o posterior (hasta 24).`,
    `Node ${process.versions.node} does not do: install Node 20.12 or newer (up to 24).`,
  );
}
