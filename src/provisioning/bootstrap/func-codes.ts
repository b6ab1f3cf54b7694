/**
 * The script that a call runs which dialled a code: it asks for the number where one is missing, has the backend do what
 * the code does, and runs what that answers, a line an application. Only 2xx is a success, and everything else is said.
 *
 * The backend is asked by a script and not by the dialplan, because what a channel executes is in its events and its
 * CDR, and the secret must not be.
 */
export const FUNC_CODES = String.raw`-- Has done what a dialled code means: the dialplan sets switchyard_code. Written by freeswitch:conf.
local backend = dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/backend.lua")

local function run()
  local kind, extn, domain, argument =
    (session:getVariable("switchyard_code") or ""):match("^(%S+) (%S+) (%S+) (%S+)$")
  if argument == "?" then
    argument = session:read(1, 32, "phrase:switchyard_enter_number", 8000, "#")
    if argument == nil or argument == "" then return session:sayPhrase("switchyard_refused") end
  end
  local status, lines = backend.form("/freeswitch/func-codes", 5, {
    uuid = session:get_uuid(), core = freeswitch.getGlobalVariable("core_uuid"),
    type = kind, extn = extn, domain = domain, argument = argument == "-" and "" or argument,
  })
  if status < 200 or status >= 300 then
    local known = status >= 400 and status < 500
    return session:sayPhrase(known and "switchyard_refused" or "switchyard_unavailable")
  end
  for application, data in lines:gmatch("(%S+) ?([^\n]*)") do
    if session:ready() then session:execute(application, data) end
  end
end

session:setAutoHangup(false)
run()
`;
