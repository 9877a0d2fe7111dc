import { describeExamples } from './describe-examples';
import { backups } from './leaving/backups';
import { bucketReplication } from './leaving/bucket-replication';
import { code } from './leaving/code';
import { databaseReplicas } from './leaving/database-replicas';
import { deliveryStreams } from './leaving/delivery-streams';
import { deployers } from './leaving/deployers';
import { edges } from './leaving/edges';
import { foldedValues } from './leaving/folded-values';
import { interfaces } from './leaving/interfaces';
import { logDelivery } from './leaving/log-delivery';
import { models } from './leaving/models';
import { newestTypes } from './leaving/newest-types';
import { otherReplicas } from './leaving/other-replicas';
import { places } from './leaving/places';
import { topicsAndRules } from './leaving/topics-and-rules';
import { transfers } from './leaving/transfers';

describeExamples({
  backups,
  bucketReplication,
  code,
  databaseReplicas,
  deliveryStreams,
  deployers,
  edges,
  foldedValues,
  interfaces,
  logDelivery,
  models,
  newestTypes,
  otherReplicas,
  places,
  topicsAndRules,
  transfers,
});
