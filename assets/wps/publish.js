/*
 * Enters the add-in into the user's own list in WPS, or takes it out. WPS answers to pages on the same machine, and
 * asks the user itself whether the add-in is to be trusted; nothing of that is done here. Other add-ins are left
 * alone. Plain ES5: this page is opened in whatever browser the machine has.
 */
(function () {
  var SERVICE = 'http://localhost:58890';
  var TIMEOUT = 5000;

  var addin = JSON.parse(document.currentScript.getAttribute('data-addin'));
  /* An archive lies beside this page. */
  var link = document.createElement('a');
  link.href = addin.url;
  addin.url = link.href;

  function element(id) {
    return document.getElementById(id);
  }

  function show(id, shown) {
    element(id).hidden = !shown;
  }

  function say(text) {
    element('state').textContent = text;
  }

  /* Given the answer's text; null where WPS does not answer, or refuses. */
  function ask(path, body, then) {
    var request = new XMLHttpRequest();
    request.open('POST', SERVICE + path);
    request.timeout = TIMEOUT;
    request.onload = function () {
      then(request.status === 200 ? request.responseText : null);
    };
    request.onerror = request.ontimeout = function () {
      then(null);
    };
    request.send(body);
  }

  /* WPS takes what it is told as base64 of UTF-8. */
  function encoded(value) {
    return btoa(unescape(encodeURIComponent(JSON.stringify(value))));
  }

  function isOurs(other) {
    return (
      other.name === addin.name && other.addonType === addin.addonType && String(other.enable) !== 'false'
    );
  }

  function isSame(other) {
    return other.url === addin.url && (other.version || '') === addin.version;
  }

  function installed(text) {
    try {
      return JSON.parse(text).filter(isOurs)[0] || null;
    } catch (error) {
      return null;
    }
  }

  function busy(isBusy) {
    element('install').disabled = element('remove').disabled = isBusy;
  }

  function silent() {
    say('没有连接到本机的 WPS。');
    show('install', false);
    show('remove', false);
    show('retry', true);
    show('wake', true);
  }

  function look(then) {
    ask('/publishlist', undefined, function (text) {
      if (text === null) return silent();
      var found = installed(text);
      show('retry', false);
      show('wake', false);
      show('install', !found || !isSame(found));
      show('remove', !!found);
      element('install').textContent = found ? '更新' : '安装';
      then(found);
    });
  }

  function start() {
    say('正在连接本机的 WPS……');
    look(function (found) {
      if (!found) say('尚未安装。');
      else say(isSame(found) ? '已安装。' : '已安装，地址或版本与本页不同。');
    });
  }

  function order(command, done) {
    busy(true);
    var task = { cmd: command };
    for (var key in addin) task[key] = addin[key];
    ask('/deployaddons/runParams', encoded(task), function (text) {
      busy(false);
      if (text === null) return silent();
      look(function (found) {
        var isDone = (command === 'enable') === !!(found && isSame(found));
        say(isDone ? done : 'WPS 没有接受。请确认没有被单位策略或安全软件禁止，或按安装说明改用其他方式。');
      });
    });
  }

  element('install').onclick = function () {
    order('enable', '已登记。请按下面的步骤完成安装。');
  };
  element('remove').onclick = function () {
    order('disable', '已卸载。重新启动 WPS 表格后生效。');
  };
  element('retry').onclick = start;
  start();
})();
