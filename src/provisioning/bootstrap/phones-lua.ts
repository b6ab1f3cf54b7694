/**
 * What an extension's dial string runs when it may have several phones (freeswitch/dial-string.ts,
 * `registeredPhones`): every one that is registered becomes a leg of its own.
 *
 * A Contact is a phone's own text, and in a dial string a comma or `|` begins another leg, which mod_loopback turns
 * into commands. So the contacts are taken apart at a mark that nobody can guess, and only those of a strict grammar
 * are dialled. A single phone is left to the SIP endpoint's own look-up, as is nobody: whatever its Contact is, it
 * rings, and the cause where there is none stays USER_NOT_REGISTERED. Early media of one phone would end the others'
 * ringing. The newest comes first: beside other extensions FreeSWITCH calls the first one alone (SOF_NOBLOCK).
 */
export const PHONES_LUA = String.raw`-- Every phone of an extension: its dial string sets profile, extension and hosts. Written by freeswitch:conf.
local api = freeswitch.API()
local mark = api:execute("create_uuid", ""):gsub("%X", "")
local registered, legs, known, looked_up = 0, {}, {}, {}

-- sip:user@host:port;name=value, the host a name or an address, without anything that a dial string knows.
local function is_plain(contact)
  local address, parameters = contact:match("^sip:([^;]+)(.*)$")
  if not address then return false end
  local host = address:match("^[%w._+*#%%=-]+@(.+)$") or address
  if not (host:match("^[%w.-]+:?%d*$") or host:match("^%[[%x:.]+%]:?%d*$")) then return false end
  return (parameters:gsub(";[%w._+*%%-]+=?[%w._+*%%:/-]*", "")) == ""
end

for host in hosts:gmatch("%S+") do
  looked_up[#looked_up + 1] = "sofia/" .. profile .. "/" .. extension .. "%" .. host
  local contacts = api:execute("sofia_contact", profile .. "/" .. extension .. "@" .. host .. "/" .. mark) or ""
  for contact in (contacts .. "," .. mark):gmatch("sofia/[%w_-]+/(.-)," .. mark) do
    registered = registered + 1
    if not is_plain(contact) then
      freeswitch.consoleLog("WARNING", "a phone of " .. extension .. " is not called: its Contact is no plain SIP address\n")
    elseif not known[contact] then
      known[contact] = true
      table.insert(legs, 1, "sofia/" .. profile .. "/" .. contact)
    end
  end
end

-- One call, however many phones ring: counted as its first leg is made, or by whichever is answered. A leg that is made
-- passes CS_ROUTING, where limits are given back as by a transfer.
local resource = "hash switchyard " .. account
local function count(leg, index)
  if most == 0 then return leg end
  if index == 1 then return "[limit_ignore_transfer=true,execute_on_originate=limit " .. resource .. " " .. most .. " !USER_BUSY]" .. leg end
  return "[limit_ignore_transfer=true,execute_on_answer_limit=limit " .. resource .. " -1]" .. leg
end

local used = most > 0 and tonumber((api:execute("limit_usage", resource))) or 0
if registered > 1 and #legs > 0 and (most == 0 or used < most) then
  for index, leg in ipairs(legs) do legs[index] = count(leg, index) end
  stream:write("{ignore_early_media=true}" .. table.concat(legs, ","))
else
  -- Also where there are too many calls: then the first leg ends as busy before it is invited, as a single phone's does.
  for index, leg in ipairs(looked_up) do looked_up[index] = count(leg, index) end
  stream:write(table.concat(looked_up, ","))
end
`;
