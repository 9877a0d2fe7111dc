import { join } from 'node:path';
import { testDeployment } from './test-deployment';

const app = `npx tsx ${join(__dirname, 'every-store-app.ts')}`;

testDeployment('every store, at home in Hyderabad', { app, abroad: [] });
