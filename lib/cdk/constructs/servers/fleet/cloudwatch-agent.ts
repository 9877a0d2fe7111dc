import { Stack } from 'aws-cdk-lib';
import { type AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';

const HOME = '/opt/aws/amazon-cloudwatch-agent';

/** Has each server send files to a log group, a stream for each server and file. */
export function sendLogFiles(fleet: AutoScalingGroup, files: readonly string[], logs: ILogGroup): void {
  const config = {
    logs: {
      logs_collected: {
        files: {
          collect_list: files.map((file) => ({
            file_path: file,
            log_group_name: logs.logGroupName,
            log_stream_name: `{instance_id}${file}`,
          })),
        },
      },
    },
  };
  fleet.addUserData(
    'dnf install -y amazon-cloudwatch-agent',
    `cat > ${HOME}/etc/fleet.json <<'FLEET'`,
    Stack.of(fleet).toJsonString(config),
    'FLEET',
    `${HOME}/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:${HOME}/etc/fleet.json`,
  );
  logs.grantWrite(fleet);
}
