import tseslint from 'typescript-eslint';

const pureCore = 'lib/core is pure: no files, clock, console, process or CDK; pass what it needs in';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '**/cdk.out/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['lib/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: pureCore },
        { name: 'console', message: pureCore },
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: pureCore }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pureCore },
      ],
    },
  },
  { files: ['lib/cli/**/*.ts', 'scripts/**/*.ts', 'bin/**/*.ts'], rules: { 'no-console': 'off' } },
);
