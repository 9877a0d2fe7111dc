import { join } from 'node:path';
import { App, Aspects, Stack } from 'aws-cdk-lib';
import { AggregateField, DataClass, GenericExport, PeriodUnit, ResidencyGuard } from '../../../lib';

/** The way out of India for generic data: payments lie in the outbox, and nothing but counts may arrive in Singapore. */
const app = new App({ builtinCloudFormationValidation: false });
const account = '111111111111';
const mumbai = new Stack(app, 'Mumbai', { env: { account, region: 'ap-south-1' } });
const singapore = new Stack(app, 'Singapore', { env: { account, region: 'ap-southeast-1' } });

new GenericExport(mumbai, 'Counts', {
  dataClass: DataClass.PAYMENT,
  to: singapore,
  fields: {
    month: AggregateField.period(PeriodUnit.MONTH),
    customers: AggregateField.count({ element: 'customer-count' }),
  },
});

Aspects.of(app).add(new ResidencyGuard({ residency: join(__dirname, 'residency') }));
app.synth();
