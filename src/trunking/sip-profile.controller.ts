import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, mapOf, object, RowId, rowOf, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { RunningConfig, type AppliedOn } from './running-config.js';
import { SipProfileControl, SipProfileInput, SipProfileParamInput } from './sip-profile.dto.js';
import type { SipProfile } from './sip-profile.entity.js';
import { SHORTHAND_NAMES, SipProfileService } from './sip-profile.service.js';
import { SipProfileStatus } from './sip-profile-status.js';

const APPLIED = { applied: [{ switch: '127.0.0.1:8021', applied: true }] };
const PARAM = rowOf(SipProfileParamInput, { realm: 'SIP_PROFILE', ref_id: 1 });
const ROW = rowOf(SipProfileInput, APPLIED, [...SHORTHAND_NAMES, 'context']);
const EXPANDED = Object.fromEntries(SHORTHAND_NAMES.map((name) => [`${name}_expanded`, '']));
const SINGLE = rowOf(SipProfileInput, { ...EXPANDED, params: [PARAM], ...APPLIED }, ['context']);
const STATE = object({
  info: { url: 'sip:mod_sofia@192.0.2.10:5080' },
  status: { state: 'RUNNING (0)' },
});

@Controller('api/sip_profiles')
@ForOperators()
export class SipProfileController {
  constructor(
    private readonly profiles: SipProfileService,
    private readonly status: SipProfileStatus,
    private readonly running: RunningConfig,
  ) {}

  @Get()
  @Answers('The SIP profiles, and which switch runs each as it is stored', arrayOf(ROW))
  async list() {
    const { data } = await this.profiles.list({ page: 1, perPage: 5_000, paged: false, filters: {} });
    const applied = await this.applied(data);
    return data.map((row) => ({ ...reply.row(row), applied: applied.get(row.id) }));
  }

  @Get('sip_status')
  @Answers('Address and state of the profiles that run', object({ profiles: mapOf(STATE) }))
  async states() {
    return { profiles: await this.status.overview() };
  }

  @Get(':id')
  @Answers('One SIP profile with its params', SINGLE)
  async get(@RowId() id: number) {
    const profile = await this.profiles.get(id);
    const params = await this.profiles.params.list(id);
    return {
      ...reply.row(profile),
      ...this.profiles.shorthands(params, await this.status.settings(profile.name)),
      params: reply.rows(params),
      applied: (await this.applied([profile])).get(id),
    };
  }

  @Post()
  @HttpCode(200)
  @Answers('Refused: there are the profiles internal and external', savedOf(3))
  create(@Input(SipProfileInput) _: SipProfileInput) {
    throw Invalid.field(
      'name',
      'only internal and external exist: a further one would need addresses and ports of its own on every switch',
    );
  }

  @Put(':id')
  @Answers(
    'Update a SIP profile, or `{"action":"toggle"}`; restarted only for what a rescan does not take over',
    savedOf('1'),
  )
  async update(
    @RowId() id: number,
    @PatchOrToggle(SipProfileInput) patch: Partial<SipProfileInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.profiles.toggle(id) : this.profiles.updateProfile(id, patch));
    return reply.saved(String(id));
  }

  @Put(':id/control')
  @Answers('Start, stop, restart or rescan a profile on every switch, until that restarts', savedOf('1'))
  async control(@RowId() id: number, @Input(SipProfileControl) { action }: SipProfileControl) {
    await this.status.control((await this.profiles.get(id)).name, action);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Refused: disable it instead', savedOf('1'))
  async remove(@RowId() id: number) {
    const { name } = await this.profiles.get(id);
    throw Invalid.field('id', `${name} cannot be deleted, only disabled`);
  }

  @Get(':id/params')
  @Answers('The params of a SIP profile', arrayOf(PARAM))
  async listParams(@RowId() id: number) {
    return reply.rows(await this.profiles.params.list(id));
  }

  @Post([':id/params', ':id/param'])
  @HttpCode(200)
  @Answers('Add a param', savedOf(3))
  async createParam(@RowId() id: number, @Input(SipProfileParamInput) input: SipProfileParamInput) {
    return reply.saved((await this.profiles.params.create(id, input)).id);
  }

  @Put([':id/params/:childId', ':id/param/:childId'])
  @Answers('Update a param, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateParam(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(SipProfileParamInput) patch: Partial<SipProfileParamInput>,
    @Body() body: unknown,
  ) {
    const { params } = this.profiles;
    return reply.saved(
      reply.row(await (isToggle(body) ? params.toggle(id, childId) : params.update(id, childId, patch))),
    );
  }

  @Delete([':id/params/:childId', ':id/param/:childId'])
  @Answers('Remove a param', savedOf(1))
  async removeParam(@RowId() id: number, @RowId('childId') childId: number) {
    await this.profiles.params.remove(id, childId);
    return reply.saved(1);
  }

  /** What is told, and whether it runs at all. */
  private async applied(profiles: readonly SipProfile[]): Promise<Map<number, AppliedOn[]>> {
    const [told, running] = await Promise.all([
      this.running.profiles(profiles.map(({ name }) => name)),
      this.status.running(),
    ]);
    const runs = (node: string, profile: string): boolean =>
      running.some((each) => each.switch === node && each.profiles.some(({ name }) => name === profile));
    return new Map(
      profiles.map(({ id, name, disabled }) => [
        id,
        (told.get(name) ?? []).map((on) => ({
          ...on,
          applied: on.applied && runs(on.switch, name) === (disabled === 0),
        })),
      ]),
    );
  }
}
