import { HANDED_ON_CONTEXT } from '../../freeswitch/applications.js';

/**
 * The script that an extension's leg runs when *3, *4 or *5 is keyed in a call, or REST has it ask somebody, while the other side hears hold music. The
 * backend says whether the extension may call the number that it asks for, as if it dialled it; whatever is refused is
 * said, and the call goes on.
 */
export const IN_CALL = String.raw`-- What *3, *4 and *5 do within a call. Written by freeswitch:conf.
local backend = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/backend.lua")
local kinds = { ["*3"] = "blind", ["*4"] = "attended", ["*5"] = "three_way" }

local function ask(kind, extn, domain, number)
  local status, lines = backend.form("/freeswitch/in-call", 5, {
    uuid = session:get_uuid(), core = freeswitch.getGlobalVariable("core_uuid"),
    kind = kind, extn = extn, domain = domain, number = number,
  })
  if status >= 200 and status < 300 then return lines end
  local known = status >= 400 and status < 500
  session:sayPhrase(known and "switchyard_refused" or "switchyard_unavailable")
end

-- One after the other, as long as it is for one of the causes in the first line.
local function consult(lines)
  local causes, rest = lines:match("^([^\n]*)\n(.*)$")
  for application, data in (rest or ""):gmatch("(%S+) ([^\n]*)") do
    if not session:ready() then return end
    session:setVariable("originate_disposition", "")
    session:execute(application, data)
    local cause = session:getVariable("originate_disposition") or ""
    -- REST has taken it back: then nobody else is asked.
    if cause == "SUCCESS" or cause == "ORIGINATOR_CANCEL" then return end
    if causes ~= "*" and not ("," .. causes .. ","):find("," .. cause .. ",", 1, true) then break end
  end
  if session:ready() then session:sayPhrase("switchyard_no_answer") end
end

local function run(kind, extn, domain, partner, asked)
  local number = asked or session:read(1, 32, "phrase:switchyard_enter_number", 8000, "#")
  if not session:ready() then return end
  if number == nil or number == "" then return session:sayPhrase("switchyard_refused") end
  local lines = ask(kind, extn, domain, number)
  if not lines or not session:ready() then return end
  if kind == "attended" then return consult(lines) end
  if kind == "three_way" then return end
  -- As a REFER is marked: the script hand-on.lua looks for it.
  session:setVariable("transfer_disposition", "recv_replace")
  freeswitch.API():execute("uuid_transfer", partner .. " " .. number .. " XML ${HANDED_ON_CONTEXT}")
end

session:setAutoHangup(false)
-- REST has asked for a consultation, with this number.
local asked = session:getVariable("switchyard_asked")
if asked then session:setVariable("switchyard_asked", "") end
local kind = asked and "attended" or kinds[session:getVariable("last_matching_digits") or ""]
local extn, domain = (session:getVariable("switchyard_leg") or ""):match("^([^@%s]+)@([^@%s]+)$")
local partner = session:getVariable("signal_bond") or ""
-- Within a consultation the keys are for whom is consulted.
local busy = session:getVariable("switchyard_in_call") == "true"
if kind and extn and partner ~= "" and not busy then
  session:setVariable("switchyard_in_call", "true")
  run(kind, extn, domain, partner, asked)
  session:setVariable("switchyard_in_call", "")
end
`;
