/** What stores ask of a package and its listing, as rules: each answers what is wrong, or nothing. */

/** Longest texts that stores take, in characters, and the heading under which each stands in `docs/store/listing.md`. */
const LIMITS: Readonly<Record<string, number>> = { Name: 45, Summary: 132, Description: 10_000 };

/** The parts of a listing that are missing or too long. */
export function listingOffences(listing: string): string[] {
  return Object.entries(LIMITS).flatMap(([heading, most]) => {
    const text = sectionOf(listing, heading);
    if (text === '') return [`the listing has no ${heading}`];
    return text.length > most
      ? [`the listing's ${heading} has ${text.length} characters, at most ${most}`]
      : [];
  });
}

interface PackageManifest {
  version?: string;
  permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
}

/** Permissions that stores would ask about and nobody has answered for. */
export function privacyOffences(manifest: PackageManifest, answers: string): string[] {
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ];
  return asked
    .filter((permission) => !answers.includes(`| \`${permission}\``))
    .map((permission) => `${permission} has no answer in the privacy answers`);
}

/** What a manifest must not have, and the version it must have. */
export function manifestOffences(manifest: PackageManifest, version: string): string[] {
  return [
    ...(manifest.host_permissions ? ['the manifest demands hosts at installation'] : []),
    ...(manifest.web_accessible_resources ? ['the manifest opens files to pages'] : []),
    ...(manifest.version === version
      ? []
      : [`the manifest says ${manifest.version}, package.json says ${version}`]),
  ];
}

function sectionOf(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(new RegExp(`^## ${heading}\\b.*$`, 'm'));
  return (after.split(/^## /m)[0] ?? '').trim();
}
