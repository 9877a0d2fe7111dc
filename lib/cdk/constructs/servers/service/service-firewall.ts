import { ArnFormat, Names, Stack } from 'aws-cdk-lib';
import { type IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { type Construct } from 'constructs';

const FROM_AWS = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
];

/** WAF wants the name of its log group to begin so. */
export function firewallLogName(scope: Construct): string {
  return `aws-waf-logs-${Names.uniqueResourceName(scope, { maxLength: 200, separator: '-' })}`;
}

/**
 * A web firewall of the region: it reads requests where the load balancer stands, and not at CloudFront's edges, which
 * lie abroad.
 */
export function serviceFirewall(
  scope: Construct,
  balancer: IApplicationLoadBalancer,
  logs: ILogGroup,
  requestsPerClient: number,
): CfnWebACL {
  const acl = new CfnWebACL(scope, 'WebAcl', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: measured('WebAcl'),
    rules: [...FROM_AWS.map(managedRule), rateRule(FROM_AWS.length, requestsPerClient)],
  });
  new CfnWebACLAssociation(scope, 'WebAclAssociation', {
    resourceArn: balancer.loadBalancerArn,
    webAclArn: acl.attrArn,
  });
  new CfnLoggingConfiguration(scope, 'WebAclLogging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [arnOf(logs)],
    // They open sessions: whoever reads logs should not.
    redactedFields: ['authorization', 'cookie'].map((Name) => ({ singleHeader: { Name } })),
  });
  return acl;
}

function managedRule(name: string, priority: number): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    visibilityConfig: measured(name),
  };
}

function rateRule(priority: number, limit: number): CfnWebACL.RuleProperty {
  return {
    name: 'RequestsPerClient',
    priority,
    action: { block: {} },
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit } },
    visibilityConfig: measured('RequestsPerClient'),
  };
}

/** Samples hold whole requests, for three hours, in the console: the log has them redacted. */
function measured(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}

/** CloudFormation's own ARN of a log group ends in `:*`, which WAF refuses. */
function arnOf(logs: ILogGroup): string {
  return Stack.of(logs).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logs.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
