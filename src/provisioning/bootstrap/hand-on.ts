/**
 * The script that FreeSWITCH runs on a call that somebody hands on (`execute_on_blind_transfer`), while it still knows who
 * talks to it: it writes down which extension that is, for the look-up that follows. Who handed it on is said by the two
 * legs alone, and by nothing that a phone wrote (Referred-By is its text):
 * - each has the other for its partner: the bond stays in a leg whose call has ended;
 * - the partner's leg is the one that the REFER came in (FreeSWITCH writes its disposition), or that keyed a code;
 * - the partner's leg belongs to an extension, which its directory entry says (`switchyard_leg`).
 */
export const HAND_ON = String.raw`-- Says which extension hands this call on. Written by freeswitch:conf.
local api = freeswitch.API()
local function of(uuid, name) return (api:execute("uuid_getvar", uuid .. " " .. name) or "") end

session:setAutoHangup(false)
local own, partner = session:get_uuid(), session:getVariable("signal_bond") or ""
local by = ""
if partner ~= "" and of(partner, "signal_bond") == own
  and of(partner, "transfer_disposition") == "recv_replace" then
  by = of(partner, "switchyard_leg"):match("^[^@%s]+@[^@%s]+$") or ""
end
session:setVariable("switchyard_handed_on_by", by)
`;
