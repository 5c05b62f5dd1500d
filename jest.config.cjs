const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
}
const base = {
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc], '^.+\\.mjs$': ['@swc/jest', swc] },
  // Packages that ship only ES modules.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|uqr|chinese-days|kdbush|geokdbush|tinyqueue|@tanstack|@seriousme)/)',
  ],
  moduleNameMapper: { '^@lianxin/shared/(.*)$': '<rootDir>/shared/src/$1.ts' },
  // The stacks' packages and what they made, which no test loads.
  modulePathIgnorePatterns: ['<rootDir>/infra/node_modules', '<rootDir>/infra/cdk.out'],
}

/** Four kinds of test: the rules and the server on the real engine, the client's components, the cloud's stacks, whole journeys. */
module.exports = async () => ({
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{shared,functions,stores}/**/*.test.ts'],
      // What the build puts into the board page.
      globals: { BOARD_LOOK: await (await import('./infra/board-look.mjs')).boardLook() },
      globalSetup: '<rootDir>/tests/support/engine-setup.ts',
      globalTeardown: '<rootDir>/tests/support/engine-teardown.ts',
    },
    {
      ...base,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/miniprogram/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '\\.css$': '<rootDir>/tests/support/taro/style.ts',
        '^@tarojs/components$': '<rootDir>/tests/support/taro/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro/taro.ts',
      },
      setupFilesAfterEnv: ['<rootDir>/tests/support/taro/setup.ts'],
    },
    {
      ...base,
      displayName: 'cloud',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/infra/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/infra/set-up.mjs',
    },
    {
      ...base,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{journeys,weapp}/**/*.test.ts'],
    },
  ],
})
