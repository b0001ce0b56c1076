import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number];

const TESTS = '\\.test\\.tsx?$|^web/e2e/|^supabase/tests/|/contract/';

/** From the lowest floor of `shared` to the highest; what stands on one floor does not import its neighbour. */
const SHARED_FLOORS = [
  ['contracts', 'domain', 'errors', 'env', 'jobs-env', 'read-environment', 'database.types'],
  ['clients', 'mail'],
  ['queue'],
  ['services'],
  ['jobs', 'pam'],
  ['http'],
];

const any = (names: string[]) => `^shared/(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|\\.ts$)`;

const sharedFloors: Rule[] = SHARED_FLOORS.flatMap((floor, index) =>
  floor.map((name): Rule => {
    const isGround = index === 0;
    const neighbours = isGround ? [] : floor.filter((other) => other !== name);
    const above = [...neighbours, ...SHARED_FLOORS.slice(index + 1).flat()];
    return {
      name: `floor-${name}`,
      comment: `shared/${name} imports only from the floors below it.`,
      severity: 'error',
      from: { path: any([name]), pathNot: TESTS },
      to: { path: above.length > 0 ? any(above) : '^$' },
    };
  }),
);

function rule(name: string, comment: string, from: Rule['from'], to: object): Rule {
  return { name, comment, severity: 'error', from, to } satisfies Rule;
}

/** Who may import whom (ARCHITECTURE.md): floors, each importing only from below. */
export const importRules: IFlattenedRuleSet = {
  forbidden: [
    ...sharedFloors,
    rule('no-cycles', 'No file reaches itself through its imports.', {}, { circular: true }),
    {
      ...rule('no-folder-cycles', 'No folder of shared or web reaches itself through others.', {}, { circular: true }),
      scope: 'folder',
      from: { path: '^(shared|web/src)/' },
    },
    rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'shared-stands-alone',
      'shared runs at the edge, in Node and in the browser, and imports nothing of ours.',
      { path: '^shared/', pathNot: TESTS },
      { path: '^(web|local|scripts|bench|supabase|netlify)/' },
    ),
    rule(
      'shared-without-node',
      'No host but Node has node: modules in common with the browser.',
      { path: '^shared/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'hosts-import-shared',
      'A host is a thin entry over shared.',
      { path: '^(supabase/functions|netlify)/', pathNot: TESTS },
      { path: '^(web|local|scripts|bench)/' },
    ),
    rule(
      'hosts-never-meet',
      'The two hosts know nothing of each other.',
      { path: '^supabase/functions/', pathNot: TESTS },
      { path: '^netlify/' },
    ),
    rule(
      'local-stands-apart',
      'The embedded stack is never part of the product.',
      { path: '^(shared|supabase|netlify|web)/', pathNot: TESTS },
      { path: '^local/' },
    ),
    rule(
      'web-knows-shared-by-contract',
      'The app shares contracts and pure rules with the server, and nothing else.',
      { path: '^web/src/', pathNot: `${TESTS}|^web/src/lib/(api-client|env)\\.ts$` },
      { path: '^shared/', pathNot: '^shared/(contracts|domain)/' },
    ),
    rule(
      'web-knows-the-server-as-a-type',
      'Only api-client.ts names the server, and only its type.',
      { path: '^web/src/lib/api-client\\.ts$' },
      { path: '^shared/', pathNot: '^shared/(contracts|domain)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'web-env-reads-a-schema',
      'The environment file of the app may use the environment schemas.',
      { path: '^web/src/lib/env\\.ts$' },
      { path: '^shared/', pathNot: '^shared/(contracts|domain)/|^shared/env\\.ts$' },
    ),
    rule(
      'web-stands-apart',
      'The app imports neither tools nor hosts.',
      { path: '^web/src/', pathNot: TESTS },
      { path: '^(local|scripts|bench|supabase|netlify)/' },
    ),
    rule(
      'features-never-meet',
      'Features share through components, lib and shared.',
      { path: '^web/src/features/([^/]+)/', pathNot: TESTS },
      { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    ),
    rule(
      'nothing-imports-the-app',
      'app → features → components and lib.',
      { path: '^web/src/(features|components|lib)/', pathNot: TESTS },
      { path: '^web/src/app/' },
    ),
    rule(
      'components-and-lib-know-no-feature',
      'app → features → components and lib.',
      { path: '^web/src/(components|lib)/', pathNot: TESTS },
      { path: '^web/src/features/' },
    ),
    rule(
      'lib-knows-no-component',
      'Components may use lib, not the other way round.',
      { path: '^web/src/lib/', pathNot: TESTS },
      { path: '^web/src/components/' },
    ),
  ],
};

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|dist-functions|coverage|\\.data|\\.cache)/' },
  // Type-only imports count: they are dependencies of the reader, if not of the machine.
  tsPreCompilationDeps: true,
  moduleSystems: ['es6'],
  parser: 'swc',
  // The root's package.json names what a function's own deno.json pins too.
  combinedDependencies: true,
};
