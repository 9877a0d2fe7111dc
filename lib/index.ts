import { Construct } from 'constructs';
import * as yaml from 'yaml';
import * as v from 'valibot';
/** test */
export class ResidencyGuard extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const s = v.object({ a: v.string() });
    v.parse(s, yaml.parse('a: b'));
  }
}
