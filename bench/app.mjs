// node bench/app.mjs ESTATE RESOURCES DOOR OUTDIR [--plain]: one synth of a generated app, with the guard, with cdk-nag, or with neither.
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESTATES } from './estates.mjs';

// An import would evaluate every module of aws-cdk-lib; apps that are compiled to CommonJS, as nearly all are, load what they use.
const require = createRequire(import.meta.url);
const { App, Aspects } = require('aws-cdk-lib');

/** What `cdk synth` adds to the context of every app; `node app.js` does without. */
const OF_THE_CLI = {
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:version-reporting': true,
};

/** The doors: each gets the app, and says how the app declares a class. */
const DOORS = {
  bare: () => () => {},
  guard: (app) => {
    const { DataClass, DataClassification, ResidencyGuard } = require('cdk-india-residency');
    Aspects.of(app).add(new ResidencyGuard());
    return (scope, dataClass, elements) =>
      DataClassification.of(scope).declare(DataClass.of(dataClass), elements && { elements });
  },
  nag: (app) => {
    const { Validations } = require('aws-cdk-lib');
    const { AwsSolutionsChecks } = require('cdk-nag');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    return () => {};
  },
};

/** Builds and synthesises one app. */
export function synth(estate, resources, door, outdir, { plain = false } = {}) {
  const flags = require('aws-cdk-lib/recommended-feature-flags.json');
  const app = new App({ outdir, context: { ...flags, ...(plain ? {} : OF_THE_CLI) } });
  const declare = DOORS[door](app);
  ESTATES[estate](app, resources, declare);
  app.synth();
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const [estate, resources, door, outdir, mode] = process.argv.slice(2);
  synth(estate, Number(resources), door, outdir, { plain: mode === '--plain' });
}
