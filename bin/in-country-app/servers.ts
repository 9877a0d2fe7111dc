import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Port } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { DataClass, type ResidentNetwork, ResidentServerFleet, ResidentService } from '../../lib';
import { acknowledgeGrants } from './acknowledge-grants';
import { type books } from './books';
import { type customers } from './customers';
import { type payments } from './payments';
import { type Stacks } from './stacks';

type Stores = ReturnType<typeof customers> & ReturnType<typeof payments> & ReturnType<typeof books>;

/** The shop itself: what customers call. */
export function shop({ mumbai }: Stacks, vpc: ResidentNetwork, { profiles, orders, records }: Stores): void {
  const service = new ResidentService(mumbai, 'Shop', {
    dataClass: DataClass.PERSONAL,
    elements: ['customer-name', 'postal-address', 'order-history'],
    vpc,
    publicLoadBalancer: true,
    certificate: new Certificate(mumbai, 'Certificate', {
      domainName: 'shop.example',
      validation: CertificateValidation.fromDns(),
    }),
    // The pipeline that builds the image makes the repository, and puts it there before the first deployment.
    image: ContainerImage.fromEcrRepository(Repository.fromRepositoryName(mumbai, 'Images', 'shop'), 'v1'),
    healthCheckPath: '/health',
  });
  profiles.grantReadWriteData(service);
  orders.grantReadWrite(service);
  records.grantWriteData(service);
  acknowledgeGrants(service.taskDefinition.taskRole, [orders]);
}

/** The settlement's servers: they read payments, call the bank and write the books. */
export function settlement({ mumbai }: Stacks, vpc: ResidentNetwork, stores: Stores): void {
  const { records, settlements, ledger } = stores;
  const fleet = new ResidentServerFleet(mumbai, 'Settlement', {
    dataClass: DataClass.PAYMENT,
    elements: ['card-number', 'transaction-amount', 'transaction-reference'],
    vpc,
    minCapacity: 2,
    logFiles: ['/var/log/settlement.log'],
  });
  records.grantReadData(fleet);
  settlements.grantReadWrite(fleet);
  ledger.connections.allowFrom(fleet, Port.POSTGRES, 'the settlement writes the books');
  acknowledgeGrants(fleet.role, [settlements]);
}
