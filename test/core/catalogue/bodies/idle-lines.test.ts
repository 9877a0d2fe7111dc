import { describe, expect, test } from '@jest/globals';
import { withoutIdleLines } from '../../../../lib/core/catalogue/bodies/idle-lines';
import { findingsOf } from '../../inspect/inspected';
import { declared, resource } from '../../inspect/shop';

const script = (...lines: readonly string[]) => ['#!/bin/bash', 'set -e', ...lines].join('\n');
const violations = (...lines: readonly string[]) =>
  findingsOf({
    Worker: declared(resource('AWS::EC2::Instance', { UserData: { 'Fn::Base64': script(...lines) } }), 'personal'),
  }).filter(({ level }) => level === 'violation').length;

describe('a script that only names a region', () => {
  test.each([
    ['prints it', ['echo "the old shop stood in us-east-1"']],
    ['prints it with printf', ["printf 'moved from us-east-1\\n'"]],
    ['keeps it in a variable that nothing uses', ['OLD_HOME=us-east-1', 'systemctl start shop']],
    ['exports it, and then runs nothing', ['systemctl start shop', 'export OLD_HOME=us-east-1', 'echo done']],
  ])('and %s passes', (_, lines) => {
    expect(violations(...lines)).toBe(0);
  });

  test.each([
    ['prints it into a file', ['echo "region = us-east-1" > /etc/shop.conf']],
    ['appends it to a file', ['echo us-east-1 >> /etc/shop.conf']],
    ['prints it to a command', ['echo us-east-1 | xargs aws s3 ls --region']],
    ['prints what a command answers', ['echo $(aws s3 cp /orders s3://x --region us-east-1)']],
    ['prints, and then copies', ['echo start && aws s3 sync /orders s3://x --region us-east-1']],
    ['uses the variable', ['AWAY=us-east-1', 'aws s3 sync /orders s3://x --region $AWAY']],
    ['uses it in braces', ['AWAY="us-east-1"', 'aws s3 sync /orders s3://x --region "${AWAY}"']],
    ['exports it to what it runs', ['export AWAY=us-east-1', 'node server.js']],
    ['exports it by its name later', ['AWAY=us-east-1', 'export AWAY', 'node server.js']],
    ['sets it for the tools of AWS', ['AWS_DEFAULT_REGION=us-east-1', 'aws s3 sync /orders s3://x']],
    ['sets it before one command', ['AWAY=us-east-1 node server.js']],
  ])('and %s fails', (_, lines) => {
    expect(violations(...lines)).toBeGreaterThan(0);
  });

  test('in Windows as well', () => {
    expect(withoutIdleLines('Write-Host "us-east-1"\nCopy-Item x')).toBe('Copy-Item x');
    expect(withoutIdleLines('set AWAY=us-east-1\ncopy %AWAY%')).toContain('us-east-1');
  });
});
