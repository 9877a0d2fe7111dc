import { describeExamples } from './describe-examples';
import { addresses } from './pairs/addresses';
import { encodedBodies } from './pairs/encoded-bodies';
import { lookAlikes } from './pairs/look-alikes';
import { mirrorsThatAreNoMirrors } from './pairs/mirrors-that-are-no-mirrors';
import { outputsOfServices } from './pairs/outputs-of-services';
import { whatFails } from './pairs/what-fails';

describeExamples({ addresses, encodedBodies, lookAlikes, mirrorsThatAreNoMirrors, outputsOfServices, whatFails });
