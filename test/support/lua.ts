import { type LuaEngine, LuaFactory } from 'wasmoon';

/** What Lua is given of its surroundings; a promise is waited for. */
export type LuaCalls = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/**
 * A Lua interpreter for what the switch would run. Calls of `session:name(…)`, `freeswitch.name(…)` and
 * `freeswitch.API():execute(…)` go to `session`, `freeswitch` and `api`, those of `stream:name(…)` to `stream`.
 */
export interface LuaWorld {
  readonly session: LuaCalls;
  readonly stream?: LuaCalls;
  readonly freeswitch: LuaCalls;
  readonly api?: (command: string, argument: string) => unknown;
}

/** Interpreters that share their files; one is made for each script. */
export class LuaMachine {
  private readonly factory = new LuaFactory();
  private readonly mounted: Promise<unknown>;

  /** @param files absolute path to text */
  constructor(files: Readonly<Record<string, string>> = {}) {
    const mounts = Object.entries(files).map(([path, text]) => this.factory.mountFile(path, text));
    this.mounted = Promise.all(mounts);
  }

  /** Lays down files, in place of those that were there. */
  async mount(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) await this.factory.mountFile(path, text);
  }

  /** Runs it to its end; answers what it returns. Throws what Lua throws. */
  async run(script: string, world: LuaWorld): Promise<unknown> {
    await this.mounted;
    const lua = await this.factory.createEngine();
    try {
      this.introduce(lua, world);
      return await lua.doString(script);
    } finally {
      lua.global.close();
    }
  }

  private introduce(lua: LuaEngine, { session, stream = {}, freeswitch, api }: LuaWorld): void {
    const calling =
      (calls: LuaCalls) =>
      async (name: string, ...given: unknown[]) => {
        const call = calls[name];
        if (call === undefined) throw new Error(`the switch has no ${name}`);
        return call(...given);
      };
    lua.global.set('__session', calling(session));
    lua.global.set('__stream', calling(stream));
    lua.global.set('__freeswitch', calling(freeswitch));
    lua.global.set('__api', async (command: string, argument: string) => api?.(command, argument));
    lua.doStringSync(`
      local call_session, call_stream, call_freeswitch, call_api = __session, __stream, __freeswitch, __api
      __session, __stream, __freeswitch, __api = nil, nil, nil, nil
      local function calls(call, skip)
        return setmetatable({}, { __index = function(_, name)
          return function(...) return call(name, select(skip, ...)):await() end
        end })
      end
      session = calls(call_session, 2)
      stream = calls(call_stream, 2)
      freeswitch = calls(call_freeswitch, 1)
      rawset(freeswitch, "API", function()
        return { execute = function(_, command, argument) return call_api(command, argument):await() end }
      end)`);
  }
}
