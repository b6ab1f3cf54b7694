/**
 * What the dialplan's `lua` application runs for a block (freeswitch/applications.ts, `runBlock`). The script itself is
 * fetched from the backend when it has changed and kept in a file: the dialplan names the version it wants. A block
 * that fails tells the caller so, and the backend why.
 */
export const RUN_BLOCK = String.raw`-- Runs a block for the call at hand: the dialplan sets block, its id, and version. Written by freeswitch:conf.
local backend = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/backend.lua")
local kept = freeswitch.getGlobalVariable("cache_dir") .. "/switchyard-block-" .. block .. ".lua"
local path = "/freeswitch/blocks/" .. block
local over = {}

-- What every script telephones with, and the script; nothing where a part of them is missing.
local function parts(text)
  local found, head, tail, from = text:match("^(%w+) (%d+) (%d+)\n()")
  if not found or #text ~= from - 1 + head + tail then return nil end
  return found, text:sub(from, from + head - 1), text:sub(from + head)
end

local function cached()
  local file = io.open(kept, "rb")
  if not file then return nil end
  local found, head, tail = parts(file:read("*a") or "")
  file:close()
  if found == version then return head, tail end
end

local function fetched()
  local status, text = backend.request(path, 5)
  if status ~= 200 then error("the backend answered " .. status, 0) end
  local found, head, tail = parts(text)
  if not found then error("the script did not come whole", 0) end
  -- Under another name first: whoever reads it meanwhile has the old one or the new one.
  local written = kept .. "." .. session:get_uuid()
  local file = io.open(written, "wb")
  if file then
    file:write(text)
    file:close()
    os.rename(written, kept)
  end
  return head, tail
end

local function compiled(text, name)
  local script, why = (loadstring or load)(text, name)
  if not script then error(why, 0) end
  return script
end

local function ask(what, fields)
  return backend.form(path .. "/" .. what, 12, fields)
end

local function run()
  local head, tail = cached()
  if not head then head, tail = fetched() end
  pbx = compiled(head, "=pbx")()(session, over, ask, backend.media)
  compiled(tail, "=block")()
end

local ok, problem = pcall(run)
if not ok and problem ~= over then
  problem = tostring(problem)
  freeswitch.consoleLog("ERR", "block " .. block .. ": " .. problem .. "\n")
  session:sayPhrase("switchyard_unavailable")
  backend.form(path .. "/errors", 5, { message = problem:sub(1, 2000), uuid = session:get_uuid() })
  session:hangup("NORMAL_TEMPORARY_FAILURE")
end
`;
