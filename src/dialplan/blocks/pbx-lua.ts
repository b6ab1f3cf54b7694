import { createHash } from 'node:crypto';

/**
 * `pbx`, what a block's Lua telephones with: the part of every script that is the same, sent along with it so that it is
 * as new as the server. The bootstrap's run-block.lua compiles it and hands it what it stands on.
 *
 * What comes from outside (a caller's name, an answer of a web server) must not become a command: files are taken
 * below the storage folder and by known extensions alone (`x.shell_stream` is a program FreeSWITCH runs), numbers have
 * the characters of numbers, and no value keeps a `$`, which FreeSWITCH would expand wherever it is used later.
 */
export const PBX_LUA = String.raw`
return function(session, over, ask, media)
  local pbx = { http_status = 0 }
  local storage = freeswitch.getGlobalVariable("switchyard_storage")
  local FORMATS = " wav mp3 ogg oga opus flac gsm au aif aiff mp4 m4a mkv webm al ul alaw ulaw PCMU PCMA G722 G729 "
  local MOST_KIB = 64 * 1024
  local recordings = 0

  -- Ends the block once the call has: the caller has hung up, or was transferred.
  local function here()
    if not session:ready() then error(over, 0) end
  end

  local function whole(value, least, most)
    local number = math.floor(tonumber(value) or least)
    return string.format("%d", math.max(least, math.min(most, number))) + 0
  end

  -- A value as text: 2.0 is 2, nothing is empty.
  function pbx.text(value)
    if value == nil then return "" end
    if type(value) == "number" and value == math.floor(value) and math.abs(value) < 2 ^ 53 then
      return string.format("%.0f", value)
    end
    return tostring(value)
  end

  local function plain(value)
    return (pbx.text(value):gsub("[%c$]", ""))
  end

  local function stored(path)
    local names = {}
    for name in path:gmatch("[^/]+") do
      if not name:match("^[%w_\128-\255][%w_.+\128-\255-]*$") then return nil end
      names[#names + 1] = name
    end
    local format = path:match("%.(%w+)$")
    if not format or not FORMATS:find(" " .. format .. " ", 1, true) then return nil end
    return storage .. "/" .. table.concat(names, "/")
  end

  -- What can be heard, as FreeSWITCH names it.
  local function sound(value)
    local what = pbx.text(value)
    local file = what:match("^/api/media_files/(%d+%.%w+)$")
    if file then return media .. file end
    if what:match("^silence_stream://%-?%d+$") or what:match("^local_stream://[%w_][%w_.-]*$")
      or what:match("^tone_stream://[%d%%%(%),.;= vwdlopsrLWD<>+-]+$")
      or what:match("^phrase:[%w_][%w_.-]*$") then
      return what
    end
    local path = stored(what)
    if path then return path end
    error("there is nothing to play called '" .. plain(what):sub(1, 100) .. "'", 0)
  end

  -- Called in every loop and function: one that goes on for nobody, or makes more than anybody needs, ends.
  function pbx.tick()
    here()
    if collectgarbage("count") > MOST_KIB then
      collectgarbage()
      if collectgarbage("count") > MOST_KIB then error("the block needs more than 64 MiB", 0) end
    end
  end

  function pbx.answer()
    here()
    session:answer()
    here()
  end

  function pbx.play(what)
    here()
    local heard = session:streamFile(sound(what))
    here()
    -- A key of playback_terminators ends it too.
    if heard ~= 1 and (session:getVariable("playback_terminator_used") or "") == "" then
      error("cannot play '" .. plain(what):sub(1, 100) .. "'", 0)
    end
  end

  function pbx.collect(prompt, least, most, timeout, keys)
    here()
    local heard = pbx.text(prompt) ~= "" and sound(prompt) or ""
    local fewest = whole(least, 1, 128)
    local digits = session:read(fewest, whole(most, 1, 128), heard, whole(timeout, 1, 600000), keys) or ""
    here()
    -- FreeSWITCH answers also what was too little in time.
    return #digits >= fewest and digits or ""
  end

  -- A number has the characters of numbers alone, so that it can stand in a URL.
  function pbx.get(name)
    here()
    if name == "channel_uuid" then return session:get_uuid() end
    local value = session:getVariable(name) or ""
    if name:match("_number$") then value = value:gsub("[^%w*#+_.-]", "") end
    return (value:gsub("%c", ""))
  end

  function pbx.set(name, value)
    here()
    session:setVariable(name, plain(value))
  end

  function pbx.log(level, text)
    freeswitch.consoleLog(level, "block " .. block .. ": " .. plain(text) .. "\n")
  end

  function pbx.transfer(number, context)
    here()
    local to = pbx.text(number)
    if not to:match("^[%w*#+_.-]+$") or #to > 64 then
      error("'" .. plain(to):sub(1, 64) .. "' is no number to transfer to", 0)
    end
    session:transfer(to, "XML", context ~= "" and context or session:getVariable("switchyard_context"))
    error(over, 0)
  end

  -- Below the storage folder; without a name the call's own.
  function pbx.record(name, seconds, level, silence)
    here()
    local file = pbx.text(name)
    if file == "" then
      recordings = recordings + 1
      file = session:get_uuid() .. "-" .. recordings
    end
    local path = stored(file:match("%.wav$") and file or file .. ".wav")
    if not path then error("'" .. plain(file):sub(1, 100) .. "' is no name for a recording", 0) end
    session:recordFile(path, whole(seconds, 0, 7200), whole(level, 0, 10000), whole(silence, 0, 600))
    here()
  end

  function pbx.hangup(cause)
    session:hangup(cause)
    error(over, 0)
  end

  -- Whether a time string is open now, by the PBX's own clock and rules.
  function pbx.open(time)
    here()
    local status, answer = ask("open", { time = time })
    if status ~= 200 then error("the backend answered " .. status, 0) end
    return answer == "true"
  end

  -- The answer's text, or what its JSON has at that path; "" where there is none. pbx.http_status says how it went.
  function pbx.http(method, url, body, path)
    here()
    local status, answer = ask("http", { method = method, url = pbx.text(url), body = pbx.text(body), path = path })
    if status ~= 200 then error("HTTP: the backend answered " .. status .. ": " .. answer, 0) end
    local code, text = answer:match("^(%d+)\n(.*)$")
    pbx.http_status = tonumber(code)
    here()
    return text
  end

  return pbx
end
`;

const RUNTIME = createHash('md5').update(PBX_LUA).digest('hex').slice(0, 8);

/** Tells scripts apart: another one when the script or what it telephones with is another. @param hash of its Lua (md5) */
export const scriptVersion = (hash: string): string => RUNTIME + hash;

/** What run-block.lua takes: `<version> <bytes of pbx> <bytes of the script>`, then both. */
export function scriptDocument(hash: string, lua: string): string {
  return `${scriptVersion(hash)} ${Buffer.byteLength(PBX_LUA)} ${Buffer.byteLength(lua)}\n${PBX_LUA}${lua}`;
}
