import * as path from 'node:path';
import * as cdk from 'aws-cdk-lib';
import { aws_s3 as s3, aws_servicecatalog as servicecatalog } from 'aws-cdk-lib';
import { folderWith } from './folder';

// CDK's own validation of templates is not what is tested here.
process.env['CDK_VALIDATION'] = 'false';

export const MUMBAI = { account: '111122223333', region: 'ap-south-1' };

/** Synthesises an app into a new folder and returns the folder of its assembly. */
export function synthesise(build: (app: cdk.App, folder: string) => void, files: Record<string, string> = {}): string {
  const folder = folderWith(files);
  const outdir = path.join(folder, 'cdk.out');
  const app = new cdk.App({ outdir, context: { 'aws:cdk:disable-metadata-collection': true } });
  build(app, folder);
  app.synth({ skipValidation: true });
  return outdir;
}

/** `Prod/Orders` in a Stage, with a nested stack in a nested stack; `Customers` without a region, with a product. */
export function buildShop(app: cdk.App): void {
  const prod = new cdk.Stage(app, 'Prod', { env: MUMBAI });
  const orders = new cdk.Stack(prod, 'Orders');
  new s3.Bucket(orders, 'Invoices');
  const ledger = new cdk.NestedStack(orders, 'Ledger');
  new s3.Bucket(ledger, 'Invoices');
  new s3.Bucket(new cdk.NestedStack(ledger, 'Archive'), 'Entries');
  const customers = new cdk.Stack(app, 'Customers');
  new s3.Bucket(customers, 'Photos');
  const product = new CustomerProduct(customers, 'Offer');
  new servicecatalog.CloudFormationProduct(customers, 'Catalogue', {
    productName: 'Customer store',
    owner: 'shop',
    productVersions: [
      {
        productVersionName: 'v1',
        cloudFormationTemplate: servicecatalog.CloudFormationTemplate.fromProductStack(product),
      },
    ],
  });
}

class CustomerProduct extends servicecatalog.ProductStack {
  public constructor(scope: cdk.Stack, id: string) {
    super(scope, id);
    new s3.Bucket(this, 'Profiles');
  }
}
