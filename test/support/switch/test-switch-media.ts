/** The media part of a channel's variables: nothing is sent here, but events are as large as real ones. */

export const REMOTE_SDP =
  'v=0\r\no=u 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 6008 RTP/AVP 0 101\r\n' +
  'a=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n';

const LOCAL_SDP =
  'v=0\r\no=FreeSWITCH 1795199348 1795199349 IN IP4 127.0.0.1\r\ns=FreeSWITCH\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n' +
  'm=audio 27834 RTP/AVP 0 101 13\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n' +
  'a=fmtp:101 0-15\r\na=rtpmap:13 CN/8000\r\na=ptime:20\r\na=sendrecv\r\n';

/** Our side, once we offered or answered. */
export const LOCAL_MEDIA: Readonly<Record<string, string>> = {
  audio_media_flow: 'sendrecv',
  video_media_flow: 'inactive',
  rtp_local_sdp_str: LOCAL_SDP,
  local_media_ip: '127.0.0.1',
  local_media_port: '27834',
  advertised_media_ip: '127.0.0.1',
};

/** The other side, once its offer or answer was read. */
export const REMOTE_MEDIA: Readonly<Record<string, string>> = {
  switch_r_sdp: REMOTE_SDP,
  ep_codec_string: 'CORE_PCM_MODULE.PCMU@8000h@20i@64000b',
  rtp_use_codec_string: 'OPUS,PCMU,PCMA',
  remote_video_media_flow: 'inactive',
  remote_text_media_flow: 'inactive',
  remote_audio_media_flow: 'sendrecv',
  audio_media_flow: 'sendrecv',
  remote_media_ip: '127.0.0.1',
  remote_media_port: '6008',
  rtp_audio_recv_pt: '0',
  rtp_use_codec_name: 'PCMU',
  rtp_use_codec_rate: '8000',
  rtp_use_codec_ptime: '20',
  rtp_use_codec_channels: '1',
  rtp_last_audio_codec_string: 'PCMU@8000h@20i@1c',
  read_codec: 'PCMU',
  original_read_codec: 'PCMU',
  read_rate: '8000',
  original_read_rate: '8000',
  write_codec: 'PCMU',
  write_rate: '8000',
  dtmf_type: 'rfc2833',
};

/** While audio runs. */
export const RUNNING_MEDIA: Readonly<Record<string, string>> = {
  rtp_use_timer_name: 'soft',
  rtp_use_pt: '0',
  rtp_use_ssrc: '923469478',
  rtp_2833_send_payload: '101',
  rtp_2833_recv_payload: '101',
};
