import { App, type AppProps, Aspects, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ResidencyGuard } from '../lib';
import { books } from './in-country-app/books';
import { countsForTheParent } from './in-country-app/counts';
import { customers } from './in-country-app/customers';
import { logs } from './in-country-app/logs';
import { network } from './in-country-app/network';
import { payments } from './in-country-app/payments';
import { settlement, shop } from './in-country-app/servers';
import { stacksOf } from './in-country-app/stacks';

/**
 * An e-commerce company in India that takes payments itself: its servers and stores are in Mumbai, their mirrors and
 * back-ups in Hyderabad, and its parent in Singapore gets the numbers of customers and traders, and nothing else.
 */
export function inCountryApp(props?: AppProps): App {
  // CDK's own validation of templates takes longer than the whole synthesis; the test of this app runs it.
  const app = new App({ builtinCloudFormationValidation: false, ...props });
  const stacks = stacksOf(app);

  const vpc = network(stacks);
  const stores = { ...customers(stacks), ...payments(stacks), ...books(stacks, vpc) };
  shop(stacks, vpc, stores);
  settlement(stacks, vpc, stores);
  logs(stacks);
  countsForTheParent(stacks);

  Aspects.of(app).add(new ResidencyGuard());
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (require.main === module) inCountryApp().synth();
