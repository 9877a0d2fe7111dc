import { CloudFormationClient, DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type AssemblyStack, assemblyStacks, readTemplate } from './assembly-stacks';
import { type Aws, emulated } from './aws';
import { cdkCli, emulatedAws } from './cdk-cli';
import { type DeployedStack, deployedStack } from './deployed-stack';
import { refusedProperty, saysItLacks, unrecognisedTypes } from './emulator-lacks';
import { takeOut, type TakenOut } from './take-out';

export interface Deployment {
  readonly aws: Aws;
  readonly stacks: readonly DeployedStack[];
  readonly takenOut: readonly TakenOut[];
}

/** Each round learns at least one more thing that the emulator lacks, and starts from nothing. */
const ROUNDS = 12;

/** Synthesises an app, or the one that cdk.json names, takes out what the emulator lacks, and deploys the rest with `cdk bootstrap` and `cdk deploy`. */
export async function deployApp(app: string | undefined, endpoint: string, within: string): Promise<Deployment> {
  const folder = fs.mkdtempSync(path.join(within, 'deployed-'));
  const synthesised = path.join(folder, 'synthesised');
  // whoever runs this may set CI, AWS or CDK variables: the app synthesises with none
  must(
    cdkCli(
      ['synth', '--quiet', '--output', synthesised, ...(app === undefined ? [] : ['--app', app])],
      emulatedAws(endpoint, 'none'),
    ),
    'cdk synth',
  );
  const account = assemblyStacks(synthesised)[0]!.account;
  const aws = emulated(endpoint, account);
  const environment = emulatedAws(endpoint, account);
  const unrecognised = await unrecognisedTypes(typesIn(synthesised), aws);
  const refused = new Map<string, string>();

  for (let round = 0; round < ROUNDS; round += 1) {
    await fetch(`${endpoint}/_ministack/reset`, { method: 'POST' });
    const given = path.join(folder, `given-${round}`);
    const takenOut = give(synthesised, given, unrecognised, refused);
    const failure = deploy(given, environment);
    if (failure === undefined) return { aws, takenOut, stacks: await deployedStacks(synthesised, aws) };
    const learnt = await whatItRefused(assemblyStacks(given), aws);
    if (learnt.length === 0) throw new Error(`the app does not deploy\n${failure}`);
    for (const [resource, reason] of learnt) refused.set(resource, reason);
  }
  throw new Error(
    `${ROUNDS} rounds did not find all that the emulator lacks; it refused ${[...refused.keys()].join(', ')}`,
  );
}

/** Writes what the emulator is given. */
function give(
  from: string,
  to: string,
  unrecognised: ReadonlySet<string>,
  refused: ReadonlyMap<string, string>,
): TakenOut[] {
  fs.cpSync(from, to, { recursive: true });
  const files = new Map(assemblyStacks(to).map(({ name, templateFile }) => [name, templateFile]));
  const templates = new Map([...files].map(([name, file]) => [name, readTemplate(file)]));
  const takenOut = takeOut(templates, (stack, logicalId, resource) => {
    if (unrecognised.has(resource.Type)) return 'a type that it does not have';
    return refused.get(`${stack}/${logicalId}`) ?? refusedProperty(resource);
  });
  for (const [name, template] of templates) fs.writeFileSync(files.get(name)!, JSON.stringify(template));
  return takenOut;
}

/** Answers what the CLI printed, if it failed. */
function deploy(assembly: string, environment: NodeJS.ProcessEnv): string | undefined {
  const environments = assemblyStacks(assembly).map(({ account, region }) => `aws://${account}/${region}`);
  must(cdkCli(['bootstrap', ...new Set(environments), '--app', assembly], environment), 'cdk bootstrap');
  const args = ['deploy', '**', '--app', assembly, '--require-approval', 'never', '--progress', 'events'];
  const { status, output } = cdkCli(args, environment);
  return status === 0 ? undefined : (/^Failed resources:.*/ms.exec(output)?.[0] ?? output);
}

/** The resources that the emulator refused because it lacks something, with its words. */
async function whatItRefused(stacks: readonly AssemblyStack[], aws: Aws): Promise<[string, string][]> {
  const ofEach = stacks.map(async ({ name, region }) => {
    const client = new CloudFormationClient(aws.in(region));
    const answer = await client.send(new DescribeStackEventsCommand({ StackName: name })).catch(() => undefined);
    return (answer?.StackEvents ?? []).flatMap((event): [string, string][] => {
      const reason = event.ResourceStatusReason ?? '';
      const isRefusal = event.ResourceStatus === 'CREATE_FAILED' && saysItLacks(reason);
      return isRefusal ? [[`${name}/${event.LogicalResourceId}`, reason]] : [];
    });
  });
  return (await Promise.all(ofEach)).flat();
}

function deployedStacks(synthesised: string, aws: Aws): Promise<DeployedStack[]> {
  return Promise.all(assemblyStacks(synthesised).map((stack) => deployedStack(stack, aws)));
}

function typesIn(assembly: string): string[] {
  const types = assemblyStacks(assembly).flatMap(({ templateFile }) =>
    Object.values(readTemplate(templateFile).Resources).map(({ Type }) => Type),
  );
  return [...new Set(types)].filter((type) => !type.startsWith('Custom::')).sort();
}

function must({ status, output }: ReturnType<typeof cdkCli>, command: string): void {
  if (status !== 0) throw new Error(`\`${command}\` exited ${status}\n${output}`);
}
