import { CACHE_PROFILE } from '../../freeswitch/media.js';

/**
 * How Lua on the switch asks the backend: by mod_curl, the node that answered last first. What it must know and nobody
 * else may is in settings.lua. mod_curl decodes the data once, and prints a blank line behind the headers' own.
 */
export const BACKEND_LUA = String.raw`-- How scripts ask the backend. Written by freeswitch:conf.
local settings = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/settings.lua")
local api = freeswitch.API()
local backend = {}

function backend.encode(text)
  return (text:gsub("[^%w%-_.~]", function(character)
    return string.format("%%%02X", character:byte())
  end))
end

local function ask(url, seconds, content_type, data)
  local post = data and " content-type " .. content_type .. " post " .. backend.encode(data) or ""
  local answer = api:execute("curl", url .. " headers connect-timeout 2 timeout " .. seconds
    .. " append_headers 'Authorization: " .. settings.authorization .. "'" .. post) or ""
  local head, body = answer:match("^(.-)\r\n\n(.*)$")
  local status = 0
  for code in ("\n" .. (head or "")):gmatch("\nHTTP/%S+ (%d+)") do status = tonumber(code) end
  return status, body or ""
end

-- HTTP status, 0 when nobody answered, and body. Posts when there is data.
function backend.request(path, seconds, content_type, data)
  local status, body = 0, ""
  for index, url in ipairs(settings.urls) do
    status, body = ask(url .. path, seconds, content_type, data)
    if status >= 200 and status < 500 and status ~= 401 then
      table.insert(settings.urls, 1, table.remove(settings.urls, index))
      return status, body
    end
  end
  return status, body
end

-- The same with a table of fields, as a form.
function backend.form(path, seconds, fields)
  local pairs_of = {}
  for name, value in pairs(fields) do pairs_of[#pairs_of + 1] = name .. "=" .. backend.encode(value) end
  return backend.request(path, seconds, "application/x-www-form-urlencoded", table.concat(pairs_of, "&"))
end

-- Where http_cache finds the PBX's own sounds.
backend.media = "{profile=${CACHE_PROFILE}}http_cache://" .. settings.urls[1] .. "/freeswitch/media/"

return backend
`;

/** What Lua on the switch must know and nobody else may: a file of its own. */
export function luaSettings(apiUrls: readonly string[], secret: string): string {
  const authorization = `Basic ${Buffer.from(`freeswitch:${secret}`, 'utf8').toString('base64')}`;
  const values = {
    urls: `{ ${apiUrls.map(luaString).join(', ')} }`,
    authorization: luaString(authorization),
  };
  const fields = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  return `return { ${fields.join(', ')} }\n`;
}

function luaString(value: string): string {
  const bytes = [...Buffer.from(value, 'utf8')];
  return `"${bytes.map((byte) => (/[\w./:=+ -]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`)).join('')}"`;
}
