import { Aspects, CfnResource, Tags } from 'aws-cdk-lib';
import { DataClass, DataClassification } from '../../lib';
import type { Declare } from './example';

/** As an app does that knows the guard. */
export const inCode: Declare = (scope, dataClass, elements) =>
  DataClassification.of(scope).declare(
    DataClass.of(dataClass),
    elements === undefined ? undefined : { elements: [...elements] },
  );

/** As a template does that no app with a guard has made: by its tag and its metadata. */
export const inTemplate: Declare = (scope, dataClass, elements) => {
  const declared = { dataClass, ...(elements === undefined ? {} : { elements }) };
  Tags.of(scope).add('india-residency:data-class', dataClass);
  for (const node of scope.node.findAll()) {
    if (CfnResource.isCfnResource(node)) node.addMetadata('india-residency', declared);
  }
  // what is added later below the scope
  Aspects.of(scope).add({
    visit(node) {
      if (!CfnResource.isCfnResource(node) || node.getMetadata('india-residency') !== undefined) return;
      node.addMetadata('india-residency', declared);
    },
  });
};
