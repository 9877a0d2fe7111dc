import { isRegionShaped } from '../model';
import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { arnService, parseArn, type Arn } from './arn';

/** Looks resources up by physical name and by ARN. Built on first use. */
export class Names {
  private byName?: Map<string, EstateResource[]>;

  public constructor(private readonly estate: Estate) {}

  /** Every resource with this physical name. */
  public named(name: string): readonly EstateResource[] {
    return (this.byName ??= this.collect()).get(name) ?? [];
  }

  /** Every resource of a service (`AWS::SQS::`) with this physical name, in a region where one is given. */
  public ofService(service: string, name: string, region?: string): EstateResource[] {
    const prefix = `AWS::${service}::`;
    return this.named(name).filter((r) => r.type.startsWith(prefix) && (!region || !r.region || r.region === region));
  }

  /** The resource that an ARN text names, when it is of this estate. */
  public byArn(arn: string): EstateResource | undefined {
    const parsed = parseArn(arn);
    if (!parsed) return undefined;
    for (const mark of this.estate.marks.within(parsed.resource)) {
      if (mark.kind !== 'resource') continue;
      // The name of one, in another region, is that of another.
      return isElsewhere(mark.resource, parsed) ? undefined : mark.resource;
    }
    const service = arnService(parsed.service);
    if (!service) return undefined;
    for (const name of candidates(parsed)) {
      const found = this.ofService(service, name, parsed.region || undefined);
      if (found.length > 0) return found[0];
    }
    return undefined;
  }

  private collect(): Map<string, EstateResource[]> {
    const byName = new Map<string, EstateResource[]>();
    for (const resource of this.estate.resources) {
      const written = resource.writtenName;
      if (written === undefined) continue;
      for (const name of this.estate.foldText(written, resource.owner)) {
        const known = byName.get(name);
        if (known) known.push(resource);
        else byName.set(name, [resource]);
      }
    }
    return byName;
  }
}

function isElsewhere(resource: EstateResource, { region }: Arn): boolean {
  return resource.region !== undefined && isRegionShaped(region) && region !== resource.region;
}

/** Services whose names hold slashes of their own: a part of one is another's name. */
const NAMED_WHOLE = new Set(['logs', 'secretsmanager', 'ssm']);

/** The names that the resource part of an ARN may mean: `table/Orders/stream/x` is the table Orders, `function:f:1` the function f. */
function candidates({ service, resource }: Arn): string[] {
  const whole = resource
    .replace(/:\*$/, '')
    .replace(/:log-stream:.*$/, '')
    .replace(
      /^(?:log-group|destination|secret|key|event-bus|function|table|stream|deliverystream|cluster|db|domain|backup-vault|stateMachine|repository|bucket|file-system)[:/]/,
      '',
    );
  // Secrets Manager puts a hyphen and six characters behind a secret's name.
  if (NAMED_WHOLE.has(service)) return [whole, whole.replace(/-[A-Za-z0-9]{6}$/, '')];
  const parts = resource.split(/[/:]/).filter((part) => part !== '' && part !== '*');
  return [whole, ...parts.slice(parts.length > 1 ? 1 : 0)];
}
