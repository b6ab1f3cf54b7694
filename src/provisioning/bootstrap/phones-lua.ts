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

if registered > 1 and #legs > 0 then
  stream:write("{ignore_early_media=true}" .. table.concat(legs, ","))
else
  stream:write(table.concat(looked_up, ","))
end
`;
