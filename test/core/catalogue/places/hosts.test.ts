import { describe, expect, test } from '@jest/globals';
import { stackOf, VIRGINIA } from '../../estate/estate-of';
import { foundBy, placesBy, type Asked } from '../finders/found-by';

const at = (address: unknown, asked: Asked = {}) => placesBy('region-in-url', address, asked);

describe('an address of AWS tells its region', () => {
  test.each([
    ['https://sqs.us-east-1.amazonaws.com/111111111111/orders', 'us-east-1'],
    ['https://sqs.ap-south-1.amazonaws.com/111111111111/orders', 'ap-south-1'],
    ['https://sqs.ap-southeast-1.amazonaws.com/111111111111/orders', 'ap-southeast-1'],
    ['https://a1b2c3.execute-api.us-east-1.amazonaws.com/prod', 'us-east-1'],
    ['wss://a1b2c3.execute-api.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['https://abc.lambda-url.us-east-1.on.aws/', 'us-east-1'],
    ['https://abc.appsync-api.us-west-2.amazonaws.com/graphql', 'us-west-2'],
    ['abc.us-east-1.awsapprunner.com', 'us-east-1'],
    ['https://sqs.us-east-1.api.aws', 'us-east-1'],
    ['https://kms.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['https://s3.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
    ['111111111111.dkr.ecr.us-east-1.amazonaws.com/shop:1', 'us-east-1'],
    ['search-shop-abc.us-east-1.es.amazonaws.com', 'us-east-1'],
    ['abc.us-east-1.aoss.amazonaws.com', 'us-east-1'],
    ['shop-123.us-east-1.elb.amazonaws.com', 'us-east-1'],
    ['shop-123.elb.us-east-1.amazonaws.com', 'us-east-1'],
    ['ledger.abc.us-east-1.rds.amazonaws.com', 'us-east-1'],
    ['ledger.cluster-abc.us-east-1.docdb.amazonaws.com:27017', 'us-east-1'],
    ['ledger.cluster-abc.us-east-1.neptune.amazonaws.com', 'us-east-1'],
    ['ledger.abc.us-east-1.redshift.amazonaws.com:5439/dev', 'us-east-1'],
    ['b-1.shop.abc.c2.kafka.us-east-1.amazonaws.com:9092', 'us-east-1'],
    ['vpce-0a1b.sqs.us-east-1.vpce.amazonaws.com', 'us-east-1'],
    ['com.amazonaws.us-east-1.s3', 'us-east-1'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-0a1b', 'us-east-1'],
    ['aws.sagemaker.us-east-1.notebook', 'us-east-1'],
    ['com.amazonaws.ap-south-1.ecr.api', 'ap-south-1'],
    ['com.amazonaws.s3-global.accesspoint', 'global'],
    ['abc.mrap.accesspoint.s3-global.amazonaws.com', 'global'],
    ['us-east-1.s3.ap-south-1.amazonaws.com', 'ap-south-1'],
    [
      'jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=ledger.abc.us-east-1.rds.amazonaws.com)(PORT=2484)))',
      'us-east-1',
    ],
    ['s3ssl://books-111111111111-us-east-1-an/key', 'us-east-1'],
    ['shop.auth.us-east-1.amazoncognito.com', 'us-east-1'],
    ['shop.us-east-1.elasticbeanstalk.com', 'us-east-1'],
    ['abc.us-east-1.cs.amazonlightsail.com', 'us-east-1'],
  ])('%s is %s', (address, region) => {
    expect(at(address)).toEqual([region]);
    expect(foundBy('region-in-url', address)[0]).toMatchObject({ literal: true });
  });

  test.each([
    ['orders.abc.use1.cache.amazonaws.com', 'us-east-1'],
    ['orders.abc.0001.aps1.cache.amazonaws.com:6379', 'ap-south-1'],
    ['orders.abc.0001.aps2.cache.amazonaws.com', 'ap-south-2'],
    ['orders.abc.apse1.cache.amazonaws.com', 'ap-southeast-1'],
    ['clustercfg.orders.abc.memorydb.eu-west-1.amazonaws.com', 'eu-west-1'],
  ])('a cache by its short code: %s is %s', (address, region) => {
    expect(at(address)).toEqual([region]);
  });
});

test.each(['https://signin.aws.amazon.com/saml', 'iam.amazonaws.com'])(
  'an address of AWS without a region is at home: %s',
  (address) => {
    expect(at(address)).toEqual(['ap-south-1']);
  },
);

describe('an address of S3', () => {
  test.each([
    ['https://books.s3.us-east-1.amazonaws.com/2026', 'us-east-1'],
    ['https://s3.us-east-1.amazonaws.com/books', 'us-east-1'],
    ['https://s3.dualstack.us-east-1.amazonaws.com/books', 'us-east-1'],
    ['https://s3-us-west-2.amazonaws.com/books', 'us-west-2'],
    ['https://books.s3-us-west-2.amazonaws.com', 'us-west-2'],
    ['http://books.s3-website-us-east-1.amazonaws.com', 'us-east-1'],
    ['http://books.s3-website.us-east-2.amazonaws.com', 'us-east-2'],
    ['https://books.s3-fips.us-east-1.amazonaws.com', 'us-east-1'],
    ['https://books.s3-external-1.amazonaws.com', 'us-east-1'],
    ['https://books-1.s3-accesspoint.us-east-1.amazonaws.com', 'us-east-1'],
  ])('with a region is there: %s is %s', (address, region) => {
    expect(at(address)).toEqual([region]);
  });

  const books = stackOf(
    { Resources: { Books: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme.books' } } } },
    { name: 'Books', region: VIRGINIA },
  );

  test.each([
    'https://acme.books.s3.amazonaws.com/2026',
    'https://s3.amazonaws.com/acme.books/2026',
    'https://acme.books.s3-accelerate.amazonaws.com',
  ])('without one is where its bucket is: %s', (address) => {
    expect(at(address)).toEqual(['unresolved']);
    expect(at(address, { places: [{ bucket: 'acme.books', region: 'eu-west-1' }] })).toEqual(['eu-west-1']);
    expect(at(address, { beside: [books] })).toEqual(['us-east-1']);
  });

  test('names the bucket of the estate', () => {
    const found = foundBy('region-in-url', 'https://acme.books.s3.amazonaws.com/2026', { beside: [books] });
    expect(found[0]).toMatchObject({ place: { region: 'us-east-1' }, resource: { logicalId: 'Books' } });
    expect(
      foundBy('region-in-url', 'https://acme.books.s3.us-east-1.amazonaws.com', { beside: [books] })[0]?.resource
        ?.logicalId,
    ).toBe('Books');
  });
});

describe('an address of a database', () => {
  test.each([
    ['jdbc:postgresql://ledger.abc.us-east-1.rds.amazonaws.com:5432/shop?ssl=true', 'us-east-1'],
    ['jdbc:mysql://pay:secret@ledger.abc.us-east-1.rds.amazonaws.com:3306/shop', 'us-east-1'],
    ['jdbc:sqlserver://ledger.abc.us-east-1.rds.amazonaws.com:1433;databaseName=shop', 'us-east-1'],
    ['jdbc:oracle:thin:@ledger.abc.us-east-1.rds.amazonaws.com:1521:SHOP', 'us-east-1'],
    ['jdbc:oracle:thin:@//ledger.abc.us-east-1.rds.amazonaws.com:1521/shop', 'us-east-1'],
    ['jdbc:oracle:thin:pay/secret@//ledger.abc.us-east-1.rds.amazonaws.com:1521/shop', 'us-east-1'],
    ['jdbc:redshift:iam://ledger.abc.us-east-1.redshift.amazonaws.com:5439/shop', 'us-east-1'],
    ['mongodb+srv://pay:secret@cluster0.abc.mongodb.example/shop', 'external cluster0.abc.mongodb.example'],
    ['jdbc:snowflake://acme.snowflake.example/?db=shop', 'external acme.snowflake.example'],
    ['redis://orders.abc.use1.cache.amazonaws.com:6379/0', 'us-east-1'],
  ])('%s is %s', (address, place) => {
    expect(at(address)).toEqual([place]);
  });

  test('names every host of a list', () => {
    expect(at('b-1.shop.kafka.ap-south-1.amazonaws.com:9092,b-2.shop.kafka.us-east-1.amazonaws.com:9092')).toEqual([
      'ap-south-1',
      'us-east-1',
    ]);
    expect(at('mongodb://pay:secret@db1.vendor.example:27017,db2.other.example:27017/shop?w=1,2')).toEqual([
      'external db1.vendor.example',
      'external db2.other.example',
    ]);
  });
});

describe('an address outside of AWS', () => {
  test.each([
    ['https://hooks.vendor.example/orders?x=https://sqs.ap-south-1.amazonaws.com', 'external hooks.vendor.example'],
    ['HTTPS://Hooks.Vendor.Example', 'external hooks.vendor.example'],
    ['vendor.example:443', 'external vendor.example'],
    ['ledger@books.example', 'external books.example'],
    ['mailto:ledger@books.example', 'external books.example'],
    ['203.0.113.7', 'external 203.0.113.7'],
    ['https://203.0.113.7:8443/x', 'external 203.0.113.7'],
    ['https://[2001:db8::7]:8443/x', 'external [2001:db8::7]'],
    ['https://amazonaws.com.vendor.example', 'external amazonaws.com.vendor.example'],
    ['https://ap-south-1.vendor.example', 'external ap-south-1.vendor.example'],
    ['Salesforce://AppFlow/shop', 'external appflow'],
  ])('%s is somebody else: %s', (address, place) => {
    expect(at(address)).toEqual([place]);
  });

  test('can be declared, by its name or by a pattern', () => {
    const india = { region: 'ap-south-1', owner: 'Pay team', reason: 'contract 7' };
    expect(at('https://hooks.vendor.example/x', { places: [{ host: 'hooks.vendor.example', ...india }] })).toEqual([
      'ap-south-1',
    ]);
    expect(at('https://hooks.vendor.example/x', { places: [{ host: '*.vendor.example', ...india }] })).toEqual([
      'ap-south-1',
    ]);
    expect(at('https://hooks.vendor.example/x', { places: [{ host: '*.vendor.example', country: 'IN' }] })).toEqual([
      'India',
    ]);
    expect(at('https://hooks.vendor.example/x', { places: [{ host: '*.vendor.example', country: 'US' }] })).toEqual([
      'US',
    ]);
    expect(
      at('https://hooks.vendor.example.evil.example/x', { places: [{ host: '*.vendor.example', ...india }] }),
    ).toEqual(['external hooks.vendor.example.evil.example']);
  });

  test('says how to declare it', () => {
    expect(foundBy('region-in-url', 'https://hooks.vendor.example/x')[0]?.declare).toEqual({
      key: 'host',
      value: 'hooks.vendor.example',
    });
  });

  test.each(['https://d111.cloudfront.net/x', 'a1b2.awsglobalaccelerator.com'])(
    'at an edge of AWS is everywhere: %s',
    (address) => {
      expect(at(address)).toEqual(['global']);
    },
  );
});

describe('an address that only a private network resolves', () => {
  test.each([
    'http://ledger.shop.internal:8080',
    'ledger.shop.local',
    'localhost:5432',
    '127.0.0.1',
    '10.0.12.4',
    '192.168.1.20:9092',
    '172.16.0.1',
    '172.31.255.254',
    '169.254.170.2',
    'http://ledger:8080/health',
    'books',
    'ip-10-0-0-1.ap-south-1.compute.internal',
    'http://[::1]:8080',
    'http://[fd00::7]/x',
    'http://ledger.pay.svc.cluster.local',
    'jdbc:mysql://ledger:3306/shop',
  ])('%s is at home', (address) => {
    expect(at(address)).toEqual(['ap-south-1']);
  });

  test.each(['172.15.0.1', '172.32.0.1', '11.0.0.1', '192.169.0.1', 'internal.vendor.example', 'notlocalhost.example'])(
    '%s is not',
    (address) => {
      expect(at(address)).toEqual([`external ${address}`]);
    },
  );
});

describe('an address with references in it', () => {
  const template = {
    Parameters: { Where: { Type: 'String' }, Tenant: { Type: 'String' } },
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi' },
      Ledger: { Type: 'AWS::RDS::DBInstance' },
      Books: { Type: 'AWS::S3::Bucket' },
      Zone: { Type: 'AWS::ServiceDiscovery::PrivateDnsNamespace' },
      Answer: { Type: 'Custom::Lookup' },
    },
  };
  const sub = (text: string, asked: Asked = {}) => at({ 'Fn::Sub': text }, { template, ...asked });

  test.each([
    ['https://${Api}.execute-api.${AWS::Region}.amazonaws.com/prod', 'ap-south-1'],
    ['https://${Api}.execute-api.us-east-1.${AWS::URLSuffix}/prod', 'us-east-1'],
    ['https://${Api}.execute-api.${Where}.amazonaws.com/prod', 'unresolved'],
    ['${Ledger.Endpoint.Address}', 'ap-south-1'],
    ['jdbc:mysql://${Ledger.Endpoint.Address}:${Ledger.Endpoint.Port}/shop', 'ap-south-1'],
    ['https://${Books}.s3.amazonaws.com', 'ap-south-1'],
    ['https://${Answer.Endpoint}/x', 'unresolved'],
    ['https://${Where}/x', 'unresolved'],
    ['ledger.${Zone.Name}', 'ap-south-1'],
    ['https://${Tenant}.vendor.example/x', 'external ${tenant}.vendor.example'],
    ['https://${Books}.vendor.example/x', 'external ${books}.vendor.example'],
    ['https://${Tenant}.cloudfront.net', 'global'],
    ['https://${Tenant}.shop.internal', 'ap-south-1'],
    ['com.amazonaws.${AWS::Region}.ecr.api', 'ap-south-1'],
    ['com.amazonaws.${Where}.ecr.api', 'unresolved'],
    ['https://x.${Answer}', 'unresolved'],
    ['https://hooks.vendor.example/${Where}/${Books}', 'external hooks.vendor.example'],
    ['https://sqs.us-east-1.amazonaws.com/${AWS::AccountId}/${Where}', 'us-east-1'],
  ])('%s is %s', (text, place) => {
    expect(sub(text)[0]?.toLowerCase()).toBe(place.toLowerCase());
  });

  test('of the own region of a stack that names none is where the stack is', () => {
    expect(sub('https://sqs.${AWS::Region}.amazonaws.com/x', { region: undefined })).toEqual(['unresolved']);
    expect(
      foundBy('region-in-url', { 'Fn::Sub': 'https://sqs.${AWS::Region}.amazonaws.com' }, { region: undefined })[0]
        ?.place,
    ).toMatchObject({
      why: expect.stringContaining('names no region'),
    });
  });

  test.each([
    ['https://{{resolve:ssm:/shop/host}}/x', 'unresolved'],
    ['{{resolve:secretsmanager:shop/db:SecretString:host}}', 'unresolved'],
    [
      'postgres://pay:{{resolve:secretsmanager:shop/db:SecretString:password}}@ledger.abc.us-east-1.rds.amazonaws.com/shop',
      'us-east-1',
    ],
  ])('or one that is read at deployment: %s is %s', (address, place) => {
    expect(at(address)).toEqual([place]);
  });
});
