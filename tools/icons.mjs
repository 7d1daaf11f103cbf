// The Tabler outline icons that screens may use; add a name here and run `npm run gather`.

export const ICONS = [
  'home-heart', 'home', 'flag', 'clock', 'calendar-week', 'hourglass', 'shield-check', 'shield-half', 'scale', 'gavel',
  'phone', 'user', 'user-heart', 'users-group', 'users', 'settings', 'volume', 'volume-off', 'trending-up', 'trending-down',
  'minus', 'plus', 'check', 'x', 'lock', 'lock-open', 'key', 'arrow-right', 'arrow-left', 'arrow-up', 'arrow-down',
  'arrow-back-up', 'arrow-forward-up', 'chevron-right', 'chevron-down', 'chevron-left', 'chevron-up',
  'message-2', 'messages', 'mood-smile', 'mood-empty', 'mood-nervous', 'mood-angry', 'mood-happy', 'mood-sad',
  'heart', 'heart-handshake', 'mail', 'mail-opened', 'school', 'door', 'book-2', 'player-pause', 'player-play', 'help',
  'info-circle', 'alert-triangle', 'eye', 'eye-off', 'notes', 'map-2', 'file-text', 'folder', 'refresh', 'star', 'bulb',
  'briefcase', 'stethoscope', 'building-community', 'coin', 'bike', 'coffee', 'dice-5', 'route', 'git-branch', 'share',
  'text-size', 'contrast', 'maximize', 'language', 'logout', 'device-floppy', 'list-check', 'quote', 'search', 'qrcode',
  'device-mobile', 'pencil', 'hand-stop', 'circle', 'circle-check', 'circle-x', 'point', 'arrows-split', 'chart-line',
  'chart-histogram', 'keyboard', 'history', 'writing-sign', 'accessible', 'moon', 'sun', 'seedling', 'eye-closed', 'flip-vertical',
];
