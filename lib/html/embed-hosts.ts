/** Where films and sounds are embedded from, as data. Add a line when a new host shows up. */
export interface EmbedHost {
  /** The host's last labels: 'youtube.com' also stands for 'www.youtube.com'. */
  readonly host: string;
  readonly name: string;
  /** The page to which a person would go, from the address of the embedded one: `$1` is what `player` matched. */
  readonly page?: string;
  /** Tested against path and query. */
  readonly player?: RegExp;
}

export const EMBED_HOSTS: readonly EmbedHost[] = [
  {
    host: 'youtube.com',
    name: 'YouTube',
    player: /^\/embed\/(?!videoseries)([\w-]{5,20})/,
    page: 'https://www.youtube.com/watch?v=$1',
  },
  {
    host: 'youtube-nocookie.com',
    name: 'YouTube',
    player: /^\/embed\/(?!videoseries)([\w-]{5,20})/,
    page: 'https://www.youtube.com/watch?v=$1',
  },
  { host: 'youtu.be', name: 'YouTube' },
  { host: 'vimeo.com', name: 'Vimeo', player: /^\/video\/(\d{1,15})/, page: 'https://vimeo.com/$1' },
  {
    host: 'bilibili.com',
    name: '哔哩哔哩',
    player: /^\/(?:player|blackboard)\/?[^?]*\?(?:[^#]*&)?bvid=(BV\w{8,12})/i,
    page: 'https://www.bilibili.com/video/$1',
  },
  {
    host: 'bilibili.com',
    name: '哔哩哔哩',
    player: /^\/(?:player|blackboard)\/?[^?]*\?(?:[^#]*&)?aid=(\d{1,15})/i,
    page: 'https://www.bilibili.com/video/av$1',
  },
  {
    host: 'v.qq.com',
    name: '腾讯视频',
    player: /^\/(?:txp\/iframe|iframe)\/(?:player|preview)\.html\?(?:[^#]*&)?vid=(\w{5,20})/,
    page: 'https://v.qq.com/x/page/$1.html',
  },
  {
    host: 'youku.com',
    name: '优酷',
    player: /^\/embed\/([\w=]{5,30})/,
    page: 'https://v.youku.com/v_show/id_$1.html',
  },
  {
    host: 'ixigua.com',
    name: '西瓜视频',
    player: /^\/iframe\/(\d{5,25})/,
    page: 'https://www.ixigua.com/$1',
  },
  {
    host: 'dailymotion.com',
    name: 'Dailymotion',
    player: /^\/embed\/video\/(\w{4,20})/,
    page: 'https://www.dailymotion.com/video/$1',
  },
  {
    host: 'music.163.com',
    name: '网易云音乐',
    player: /^\/outchain\/player\?(?:[^#]*&)?type=2&(?:[^#]*&)?id=(\d{1,15})/,
    page: 'https://music.163.com/#/song?id=$1',
  },
  {
    host: 'open.spotify.com',
    name: 'Spotify',
    player: /^\/embed\/(\w{3,10}\/\w{10,30})/,
    page: 'https://open.spotify.com/$1',
  },
  { host: 'iqiyi.com', name: '爱奇艺' },
  { host: 'mgtv.com', name: '芒果TV' },
  { host: 'sohu.com', name: '搜狐视频' },
  { host: 'douyin.com', name: '抖音' },
  { host: 'weibo.com', name: '微博' },
  { host: 'y.qq.com', name: 'QQ音乐' },
  { host: 'ximalaya.com', name: '喜马拉雅' },
  { host: 'soundcloud.com', name: 'SoundCloud' },
  { host: 'cctv.com', name: '央视网' },
  { host: 'twitter.com', name: 'X' },
  { host: 'x.com', name: 'X' },
  { host: 'facebook.com', name: 'Facebook' },
  { host: 'instagram.com', name: 'Instagram' },
  { host: 'jsfiddle.net', name: 'JSFiddle' },
  { host: 'codepen.io', name: 'CodePen' },
];
