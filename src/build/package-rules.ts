/** What must hold of a finished package before anyone installs it: asked by `npm test` and `npm run release:check`. */

/** An address in a bundle, and why it may stand there. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/(?:xhtml|xlink)|2000\/(?:svg|xmlns))/;

/** Addresses in a built file that are neither the source of an entry nor the name of a namespace. */
export function strayAddresses(text: string, sources: ReadonlySet<string>): string[] {
  const found = text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\]+/g) ?? [];
  return [...new Set(found)].filter((address) => !sources.has(address) && !NAMESPACES.test(address)).sort();
}

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

/** Every rule that a lockfile breaks: each package from the one registry, with its checksum, running nothing. */
export function lockfileOffences(
  lockfile: { packages: Record<string, LockedPackage> },
  mayInstall: readonly string[],
): string[] {
  return Object.entries(lockfile.packages).flatMap(
    ([path, { resolved, integrity, link, hasInstallScript }]) => {
      if (path === '') return [];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [
        ...(link ? [`${name} is a link`] : []),
        ...(integrity?.startsWith('sha512-') ? [] : [`${name} has no sha512`]),
        ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
          ? []
          : [`${name} comes from ${resolved}`]),
        ...(hasInstallScript && !mayInstall.includes(name)
          ? [`${name} runs a script when it is installed`]
          : []),
      ];
    },
  );
}
