import { CACHE_PROFILE } from '../../freeswitch/media.js';

/**
 * Folders below the storage root whose files belong to the backend as soon as they are written: recordings of calls by
 * themselves, those that were asked for, and pictures. What a script or a caller of the API records elsewhere may be played
 * by its name: it is uploaded, and stays.
 */
export const SPOOLS = ['calls', 'recordings', 'snapshot'] as const;

/**
 * The script the switch runs as long as it lives: it uploads recordings and snapshots (telephony-rules 14) and deletes
 * what the backend has.
 *
 * A file that FreeSWITCH still writes is one that its process has open, however long nothing was said: the kernel knows.
 * Where it does not tell (no /proc), a file that nothing was written to for an hour. http_put alone sends a file without
 * holding it in memory (mod_http_cache.c:310; mod_curl's curl_sendfile cannot send our Authorization header, and `curl
 * … put` ends at a NUL). It has no time limit, hence a script of its own: CDRs must not wait for it.
 *
 * 400 means that the backend can never take the file: renamed, it stands in nobody's way. A switch that was killed left
 * its files, which are uploaded after its next start.
 */
export const UPLOAD_FILES = String.raw`-- Uploads recordings and snapshots. Written by freeswitch:conf.
local EVERY_MS = 5000       -- between two rounds
local QUIET_S = 3           -- so long nothing was written to a file that is done
local QUIET_UNKNOWN_S = 3600
local MOST_ELSEWHERE = 500  -- a command line has an end
local SPOOLS = { ${SPOOLS.map((name) => `["${name}"] = true`).join(', ')} }
local settings = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/settings.lua")
local backend = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/backend.lua")
local root = freeswitch.getGlobalVariable("switchyard_storage")
local core = freeswitch.getGlobalVariable("core_uuid")
local api = freeswitch.API()
local switch = api:execute("switchname", "")
local shutdown = freeswitch.EventConsumer("SHUTDOWN")
local started = freeswitch.EventConsumer("RECORD_START")
local legs = {}             -- path to the leg that is recorded there

local function log(level, text)
  freeswitch.consoleLog(level, "recordings: " .. text .. "\n")
end

local function shell(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function lines(command)
  local found = {}
  local pipe = io.popen(command .. " 2>/dev/null")
  if not pipe then return found end
  for line in pipe:lines() do found[#found + 1] = line end
  pipe:close()
  return found
end

local function below_root(path)
  return path:sub(1, #root + 1) == root .. "/" and path:sub(#root + 2) or nil
end

local function stays(below)
  return not SPOOLS[below:match("^[^/]+")]
end

-- No links are followed. Names with other characters than FreeSWITCH is told to write are nobody's recordings.
local function list()
  local places, elsewhere = {}, 0
  for name in pairs(SPOOLS) do places[#places + 1] = shell(root .. "/" .. name) end
  for path in pairs(legs) do
    local below = below_root(path)
    if below and stays(below) and not below:find("..", 1, true) and elsewhere < MOST_ELSEWHERE then
      places[#places + 1] = shell(path)
      elsewhere = elsewhere + 1
    end
  end
  local files = {}
  for _, line in ipairs(lines("find " .. table.concat(places, " ") .. " -type f -exec stat -c '%s %Y %n' {} +")) do
    local size, modified, path = line:match("^(%d+) (%d+) (/.*)$")
    local below = path and below_root(path)
    if below and below:match("^[%w_.+/\128-\255-]+%.%w+$") and not below:match("%.refused$") then
      files[#files + 1] = { path = path, below = below, size = tonumber(size), modified = tonumber(modified) }
    end
  end
  return files
end

-- The files that FreeSWITCH has open; nil where that cannot be asked.
local function open_files()
  local stat = io.open("/proc/self/stat", "rb")
  if not stat then return nil end
  local pid = stat:read("*n")
  stat:close()
  local open = {}
  for _, line in ipairs(lines("ls -l /proc/" .. string.format("%d", pid) .. "/fd")) do
    local path = line:match(" %-> (/.*)$")
    if path then open[path] = true end
  end
  return next(open) and open
end

-- The HTTP status, 0 when nobody answered.
local function put(file)
  local fields = "path=" .. backend.encode(file.path) .. "&rel_path=" .. backend.encode(file.below)
    .. "&switch=" .. backend.encode(switch) .. "&core_uuid=" .. core .. "&modified=" .. file.modified
    .. (legs[file.path] and "&uuid=" .. legs[file.path] or "")
  local status = 0
  for index, url in ipairs(settings.urls) do
    local answer = api:execute("http_put", "{profile=${CACHE_PROFILE}}" .. url .. "/freeswitch/files?" .. fields
      .. " '" .. file.path .. "'") or ""
    status = tonumber(answer:match("^%S+ (%d+)")) or 0
    if (status >= 200 and status < 300) or status == 400 then
      table.insert(settings.urls, 1, table.remove(settings.urls, index))
      return status
    end
  end
  return status
end

local function learn()
  local event = started:pop(0)
  while event do
    legs[event:getHeader("Record-File-Path") or ""] = event:getHeader("Unique-ID")
    event = started:pop(0)
  end
end

-- Of what is not there any more nothing needs to be known.
local function forget(files)
  local known = {}
  for _, file in ipairs(files) do known[file.path] = legs[file.path] end
  legs = known
end

local function round()
  learn()
  local files = list()
  forget(files)
  if #files == 0 then return end
  local open = open_files()
  local now, sent, refused = os.time(), 0, 0
  for _, file in ipairs(files) do
    local writing = open and open[file.path]
    if file.size > 0 and not writing and now - file.modified >= (open and QUIET_S or QUIET_UNKNOWN_S) then
      local status = put(file)
      if status >= 200 and status < 300 then
        if not stays(file.below) then os.remove(file.path) end
        legs[file.path] = nil
        sent = sent + 1
      elseif status == 400 and stays(file.below) then
        legs[file.path] = nil
      elseif status == 400 then
        os.rename(file.path, file.path .. ".refused")
        refused = refused + 1
      elseif status ~= 500 then
        log("WARNING", "some are waiting, the backend answered " .. status)
        break
      end
    end
    if not freeswitch.running() then return end
  end
  if sent > 0 then log("NOTICE", sent .. " uploaded") end
  if refused > 0 then log("ERR", refused .. " refused by the backend, kept as *.refused below " .. root) end
end

while freeswitch.running() do
  if shutdown:pop(1, EVERY_MS) then break end
  local ok, failure = pcall(round)
  if not ok then log("ERR", tostring(failure)) end
end
`;
