declare module 'virtual:glossary/entries' {
  const glossary: import('../core/entries.ts').Glossary;
  export default glossary;
}

declare module 'virtual:glossary/spines' {
  const spines: import('../core/entries.ts').Spine[];
  export default spines;
}

declare module 'virtual:glossary/names' {
  const names: () => import('../core/names.ts').PackedNames;
  export default names;
}

declare module 'virtual:glossary/scent' {
  const scent: () => import('../core/names.ts').PackedNames;
  export default scent;
}

declare module 'virtual:glossary/findings' {
  const findings: import('./rules.ts').Findings;
  export default findings;
}
