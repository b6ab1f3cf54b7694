/**
 * What `api lua` answers a piece of a log file with (commands.ts, `readLog`): mod_logfile's own have no other reader.
 * Whole lines, so that no character is cut in two; a piece that begins near the end begins with a whole line.
 */
export const READ_LOG = String.raw`-- Answers a piece of a log file. Written by freeswitch:conf.
local MOST = 262144
local name = log_file:match("^%w[%w_.-]*%.log$") or log_file:match("^%w[%w_.-]*%.log%.1$")
local file = name and io.open(freeswitch.getGlobalVariable("log_dir") .. "/" .. name, "rb")
if not file then
  stream:write("-ERR no such log file\n")
  return
end
local size = file:seek("end")
local start = log_last and math.max(0, size - log_last) or math.min(log_from, size)
file:seek("set", start)
local piece = file:read(MOST) or ""
file:close()
piece = piece:match("^(.*\n)") or piece
local next_start = start + #piece
if log_last and start > 0 then piece = piece:gsub("^[^\n]*\n", "", 1) end
stream:write(string.format("+OK %d %d\n", size, next_start))
stream:write(piece)
`;
