/**
 * The script the switch runs as long as it lives: it posts again what mod_json_cdr could not post. mod_json_cdr itself
 * only writes those CDRs to files (mod_json_cdr.c:372) and never looks at them again.
 *
 * A file goes away only after an answer 2xx. One the backend refuses as unreadable (400, 413, 422) is renamed, so that
 * it cannot stand in the way of the others; anything else means "not now", and the round ends. A file that does not
 * end with a line feed is still being written.
 */
export const REPOST_CDRS = String.raw`-- Posts again the CDRs that could not be posted. Written by freeswitch:conf.
local EVERY_MS = 30000      -- between two rounds
local PER_ROUND = 500       -- files; more follow one second later
local settings = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/settings.lua")
local folder = freeswitch.getGlobalVariable("switchyard_unsent_cdrs")
local api = freeswitch.API()
local shutdown = freeswitch.EventConsumer("SHUTDOWN")

local function log(level, text)
  freeswitch.consoleLog(level, "unsent CDRs: " .. text .. "\n")
end

local function list()
  local names = {}
  local quoted = "'" .. folder:gsub("'", "'\\''") .. "'"
  local pipe = io.popen("ls -1 " .. quoted .. " 2>/dev/null")
  if not pipe then return names end
  for name in pipe:lines() do
    if name:match("^[%w_-]+%.cdr%.json$") then names[#names + 1] = name end
  end
  pipe:close()
  return names
end

local function read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("*a")
  file:close()
  if text and text:sub(-1) == "\n" then return text:sub(1, -2) end
  return nil
end

local function encode(text)
  return (text:gsub("[^%w%-_.~]", function(character)
    return string.format("%%%02X", character:byte())
  end))
end

local function settled(status)
  return (status >= 200 and status < 300) or status == 400 or status == 413 or status == 422
end

-- The HTTP status, 0 when nobody answered. mod_curl decodes the data once.
local function post_to(url, name, text)
  local uuid = name:gsub("%.cdr%.json$", ""):gsub("^a_", "")
  local answer = api:execute("curl", url .. "?uuid=" .. uuid
    .. " json connect-timeout 2 timeout 10 content-type application/json"
    .. " append_headers 'Authorization: " .. settings.authorization .. "'"
    .. " post " .. encode(text))
  return tonumber((answer or ""):match('"status_code":"(%d+)"')) or 0
end

-- To the node that took the last one, else to the others in turn.
local function post(name, text)
  local status = 0
  for index, url in ipairs(settings.urls) do
    status = post_to(url, name, text)
    if settled(status) then
      table.insert(settings.urls, 1, table.remove(settings.urls, index))
      return status
    end
  end
  return status
end

-- True when there is nothing left to do now.
local function round()
  local names, sent, refused = list(), 0, 0
  for index = 1, math.min(#names, PER_ROUND) do
    local path = folder .. "/" .. names[index]
    local text = read(path)
    if text then
      local status = post(names[index], text)
      if status >= 200 and status < 300 then
        os.remove(path)
        sent = sent + 1
      elseif settled(status) then
        os.rename(path, path .. ".refused")
        refused = refused + 1
      else
        log("WARNING", #names - index + 1 .. " waiting, the backend answered " .. status)
        return true
      end
    end
    if not freeswitch.running() then return true end
  end
  if sent > 0 then log("NOTICE", sent .. " posted again") end
  if refused > 0 then log("ERR", refused .. " refused by the backend, kept as *.refused in " .. folder) end
  return #names <= PER_ROUND
end

local pause = 5000
while freeswitch.running() do
  if shutdown:pop(1, pause) then break end
  local ok, idle = pcall(round)
  if not ok then log("ERR", tostring(idle)) end
  pause = (ok and not idle) and 1000 or EVERY_MS
end
`;

/** What the script must know and nobody else may: a file of its own. */
export function repostSettings(apiUrls: readonly string[], secret: string): string {
  const authorization = `Basic ${Buffer.from(`freeswitch:${secret}`, 'utf8').toString('base64')}`;
  const urls = apiUrls.map((url) => luaString(`${url}/freeswitch/cdr`)).join(', ');
  return `return { urls = { ${urls} }, authorization = ${luaString(authorization)} }\n`;
}

function luaString(value: string): string {
  const bytes = [...Buffer.from(value, 'utf8')];
  return `"${bytes.map((byte) => (/[\w./:=+ -]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`)).join('')}"`;
}
