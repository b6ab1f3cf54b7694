/** The dependency rule of ARCHITECTURE.md, checked by `npm run check`. */
const FEATURES =
  'access|extensions|dialplan|trunking|media|logs|firewall|sheets|calls|masking|interop|problems|provisioning|system';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'foundations-know-no-feature',
      comment: 'api, database and freeswitch are what features stand on',
      severity: 'error',
      from: { path: '^src/(api|database|freeswitch)/' },
      to: { path: `^src/(${FEATURES})/` },
    },
    {
      name: 'freeswitch-is-a-leaf',
      severity: 'error',
      from: { path: '^src/freeswitch/' },
      to: { path: '^src/', pathNot: '^src/freeswitch/' },
    },
    {
      name: 'features-never-import-interop',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(interop/|app\\.module|entities)' },
      to: { path: '^src/interop/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'neither Nest nor database: they run over plain maps in tests',
      severity: 'error',
      from: { path: '^src/.+/rules/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/|^src/(api|database)/' },
    },
    {
      name: 'services-know-no-http',
      comment: 'HTTP stays at the edge',
      severity: 'error',
      from: { path: '^src/.+\\.service\\.ts$' },
      to: { path: 'node_modules/fastify/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
