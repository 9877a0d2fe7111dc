import { Names, RemovalPolicy } from 'aws-cdk-lib';
import { type IVpc } from 'aws-cdk-lib/aws-ec2';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnFirewall, CfnFirewallPolicy, CfnLoggingConfiguration, CfnRuleGroup } from 'aws-cdk-lib/aws-networkfirewall';
import { type Construct } from 'constructs';

/** Capacity is fixed when a rule group is made; a host takes up one unit for each protocol. */
const MOST_DESTINATIONS = 1000;

/** What the firewall of an allow-list is made of. */
export interface EgressFirewallProps {
  readonly vpc: IVpc;
  readonly subnetIds: string[];
  readonly destinations: string[];
  readonly logs: ILogGroup;
  readonly removalPolicy?: RemovalPolicy;
}

/** A firewall that lets TLS through to the named hosts, drops the rest, and logs both what it drops and every flow. */
export function egressFirewall(scope: Construct, id: string, props: EgressFirewallProps): CfnFirewall {
  const kept = props.removalPolicy !== RemovalPolicy.DESTROY;
  const firewall = new CfnFirewall(scope, id, {
    firewallName: nameOf(scope, id),
    firewallPolicyArn: policy(scope, `${id}Policy`, props.destinations).attrFirewallPolicyArn,
    vpcId: props.vpc.vpcId,
    subnetMappings: props.subnetIds.map((subnetId) => ({ subnetId })),
    deleteProtection: kept,
    subnetChangeProtection: kept,
  });
  new CfnLoggingConfiguration(scope, `${id}Logging`, {
    firewallArn: firewall.attrFirewallArn,
    loggingConfiguration: {
      logDestinationConfigs: ['ALERT', 'FLOW'].map((logType) => ({
        logType,
        logDestinationType: 'CloudWatchLogs',
        logDestination: { logGroup: props.logs.logGroupName },
      })),
    },
  });
  return firewall;
}

function policy(scope: Construct, id: string, destinations: string[]): CfnFirewallPolicy {
  return new CfnFirewallPolicy(scope, id, {
    firewallPolicyName: nameOf(scope, id),
    firewallPolicy: {
      statelessDefaultActions: ['aws:forward_to_sfe'],
      statelessFragmentDefaultActions: ['aws:drop'],
      statefulEngineOptions: { ruleOrder: 'STRICT_ORDER', streamExceptionPolicy: 'REJECT' },
      // A connection must stand before its client can say whom it calls: what is dropped is all that comes after.
      statefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
      statefulRuleGroupReferences: [
        { resourceArn: allowed(scope, `${id}Allowed`, destinations).attrRuleGroupArn, priority: 1 },
        { resourceArn: nothingButTcp(scope, `${id}NoUdp`).attrRuleGroupArn, priority: 2 },
      ],
    },
  });
}

function allowed(scope: Construct, id: string, destinations: string[]): CfnRuleGroup {
  return new CfnRuleGroup(scope, id, {
    ruleGroupName: nameOf(scope, id),
    description: 'Hosts that servers may call, over TLS',
    type: 'STATEFUL',
    capacity: MOST_DESTINATIONS,
    ruleGroup: {
      statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' },
      rulesSource: {
        rulesSourceList: { generatedRulesType: 'ALLOWLIST', targetTypes: ['TLS_SNI'], targets: destinations },
      },
    },
  });
}

/** UDP and ICMP have no connection that would have to stand first: one packet could carry data out. */
function nothingButTcp(scope: Construct, id: string): CfnRuleGroup {
  const any = { source: 'ANY', sourcePort: 'ANY', destination: 'ANY', destinationPort: 'ANY', direction: 'ANY' };
  return new CfnRuleGroup(scope, id, {
    ruleGroupName: nameOf(scope, id),
    description: 'No packets but those of TCP',
    type: 'STATEFUL',
    capacity: 10,
    ruleGroup: {
      statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' },
      rulesSource: {
        statefulRules: ['UDP', 'ICMP'].map((protocol, index) => ({
          action: 'DROP',
          header: { protocol, ...any },
          ruleOptions: [{ keyword: 'sid', settings: [String(index + 1)] }],
        })),
      },
    },
  });
}

function nameOf(scope: Construct, id: string): string {
  return `${Names.uniqueResourceName(scope, { maxLength: 100, separator: '-', allowedSpecialCharacters: '-' })}-${id}`;
}
