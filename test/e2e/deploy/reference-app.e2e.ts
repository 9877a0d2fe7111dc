import { permittedAbroad } from './permitted-abroad';
import { testDeployment } from './test-deployment';

testDeployment('the reference app', { abroad: [...permittedAbroad().keys()] });
