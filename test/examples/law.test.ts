import { describeExamples } from './describe-examples';
import { consent } from './law/consent';
import { genericData } from './law/generic-data';
import { logsAbroad } from './law/logs-abroad';
import { payments } from './law/payments';
import { sectors } from './law/sectors';

describeExamples({ consent, genericData, logsAbroad, payments, sectors });
