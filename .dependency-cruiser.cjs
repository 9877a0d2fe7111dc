/** The directions of imports: each rule says why it is there. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-nothing-outside',
      comment:
        'lib/core is pure, so that both doors, the tests and a browser can run the same inspection; the types of SARIF vanish on compiling',
      severity: 'error',
      from: { path: '^lib/core' },
      to: { pathNot: '^lib/core|^sarif$' },
    },
    {
      name: 'model-first',
      comment: 'the model is the vocabulary: it knows none of those who speak it',
      severity: 'error',
      from: { path: '^lib/core/model' },
      to: { path: '^lib/core/(?!model)' },
    },
    {
      name: 'estate-catalogue-law-know-the-model-only',
      comment:
        'facts of the template, facts of AWS and the law are three independent things; inspect brings them together',
      severity: 'error',
      from: { path: '^lib/core/(estate|law)' },
      to: { path: '^lib/core/(?!model)', pathNot: '^lib/core/$1' },
    },
    {
      name: 'catalogue-reads-the-estate',
      comment: 'finders look destinations up in the estate, and know neither the law nor the inspection',
      severity: 'error',
      from: { path: '^lib/core/catalogue' },
      to: { path: '^lib/core/(law|inspect|report)' },
    },
    {
      name: 'report-sees-the-model-only',
      comment: 'a reporter turns a Report into a string and decides nothing',
      severity: 'error',
      from: { path: '^lib/core/report' },
      to: { path: '^lib/core/(estate|catalogue|law|inspect)' },
    },
    {
      name: 'assembly-and-residency-know-core-only',
      comment: 'they read files into the model; neither door may leak into them',
      severity: 'error',
      from: { path: '^lib/(assembly|residency)' },
      to: { path: '^lib/(cdk|cli|runtime)' },
    },
    {
      name: 'only-cdk-imports-aws-cdk-lib',
      comment: 'check runs on an assembly that anybody wrote, and must not need the CDK',
      severity: 'error',
      from: { path: '^lib', pathNot: '^lib/(cdk|index)' },
      to: { path: '^node_modules/(aws-cdk-lib|constructs)' },
    },
    {
      name: 'cli-never-cdk',
      comment: 'the CLI is bundled without the CDK',
      severity: 'error',
      from: { path: '^(lib/cli|bin/india-residency)' },
      to: { path: '^lib/cdk' },
    },
    {
      name: 'runtime-knows-the-model-only',
      comment: 'handlers run in Lambda: they carry neither the CDK nor the inspection',
      severity: 'error',
      from: { path: '^lib/runtime' },
      to: { path: '^lib/(?!runtime|core/model)' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one idea cut in the wrong place',
      severity: 'error',
      from: {},
      // A type may name whom it serves: only imports that run count.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-files-in-the-wrong-place',
      comment: 'files are read and written in assembly, residency, cli and the guard only',
      severity: 'error',
      from: { path: '^lib', pathNot: '^lib/(assembly|residency|cli|cdk)' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.dev.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
