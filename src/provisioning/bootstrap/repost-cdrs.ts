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
local backend = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/backend.lua")
local folder = freeswitch.getGlobalVariable("switchyard_unsent_cdrs")
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

local function settled(status)
  return (status >= 200 and status < 300) or status == 400 or status == 413 or status == 422
end

-- The HTTP status, 0 when nobody answered.
local function post(name, text)
  local uuid = name:gsub("%.cdr%.json$", ""):gsub("^a_", "")
  return (backend.request("/freeswitch/cdr?uuid=" .. uuid, 10, "application/json", text))
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
