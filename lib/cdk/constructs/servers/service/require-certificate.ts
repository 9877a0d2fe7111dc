import { Token } from 'aws-cdk-lib';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type ResidentServiceProps } from './resident-service-props';

/**
 * A load balancer takes certificates of its own region only; one of us-east-1 is for CloudFront.
 *
 * @throws when there is no certificate, or it is of another region
 */
export function requireCertificate(path: string, region: string, props: ResidentServiceProps): void {
  const certificate = (props as Partial<ResidentServiceProps>).certificate;
  if (certificate === undefined) {
    throw new Error(
      `\`${path}\`: no certificate is given, and the load balancer speaks TLS only; ` +
        "write certificate: new Certificate(this, 'Certificate', { domainName: 'shop.example' })",
    );
  }
  const found = regionOf(certificate);
  if (Token.isUnresolved(found) || found === region) return;
  throw new Error(`\`${path}\`: its certificate is in \`${found}\`; give a certificate that is in \`${region}\``);
}

/** CDK gives an imported certificate the region of the stack that imports it, whatever its ARN says. */
function regionOf({ certificateArn, env }: ICertificate): string {
  return Token.isUnresolved(certificateArn) ? env.region : (certificateArn.split(':')[3] ?? env.region);
}
