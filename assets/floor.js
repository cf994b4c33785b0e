/*
 * The floor: engines older than Chrome 88 and Safari 16.4 (Internet Explorer and the old Edge in Excel, WPS before
 * 2021) cannot read the program at all. This file is plain ES5 and comes first: it loads the program where that can
 * run, and says so in words where it cannot.
 */
(function () {
  /* Unknown in Internet Explorer, which only Excel uses. */
  var own = document.currentScript;
  var inWps = !!own && own.getAttribute('data-host') === 'wps';

  var IN_EXCEL = [
    'Windows：需要 Excel 2021 及以上版本或 Microsoft 365。版本符合而仍显示本页的，请安装 Microsoft Edge WebView2 运行时，然后重新启动 Excel。',
    'Mac：需要 Excel 2021 及以上版本或 Microsoft 365，以及 Safari 16.4 及以上版本。'
  ];
  var IN_WPS = [
    '需要内置浏览器为 Chromium 88 及以上版本的 WPS Office。请联系单位管理员升级 WPS，然后重新启动 WPS 表格。'
  ];

  function readsLookbehind() {
    try {
      return new RegExp('(?<=a)b').test('ab');
    } catch (error) {
      return false;
    }
  }

  function canRun() {
    return (
      typeof Promise !== 'undefined' &&
      typeof WeakRef !== 'undefined' &&
      typeof String.prototype.replaceAll === 'function' &&
      !!window.CSS &&
      CSS.supports('aspect-ratio', '1') &&
      readsLookbehind()
    );
  }

  /* Written, not appended: deferred scripts of the page run in their order, once it is read. */
  function loadProgram() {
    var scripts = own.getAttribute('data-scripts').split(' ');
    for (var i = 0; i < scripts.length; i++) {
      document.write('<script defer src="' + scripts[i] + '"></' + 'script>');
    }
  }

  function add(parent, tag, text) {
    var element = document.createElement(tag);
    if (text) element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function list(parent, tag, items) {
    var element = add(parent, tag);
    for (var i = 0; i < items.length; i++) add(element, 'li', items[i]);
  }

  function explain() {
    var style = add(document.getElementsByTagName('head')[0], 'link');
    style.rel = 'stylesheet';
    style.href = 'floor.css';

    var page = add(document.body, 'div');
    page.className = 'floor';
    add(page, 'h1', '此环境无法运行表检');
    add(page, 'p', '当前程序使用的网页组件版本过低。');
    add(page, 'h2', inWps ? '在 WPS 表格中使用' : '在 Excel 中使用');
    list(page, 'ul', inWps ? IN_WPS : IN_EXCEL);
    add(page, 'h2', '不升级' + (inWps ? ' WPS ' : ' Office ') + '也可以使用');
    list(page, 'ol', [
      '复制下面的地址，用 Chrome 或 Edge（88 及以上版本）打开。',
      '打开或拖入需要检查的 .xlsx 文件。文件只在本机读取，不会上传。',
      '查看问题，修复后保存。'
    ]);
    var address = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, inWps ? 'web.html' : 'index.html');
    var link = add(add(page, 'p'), 'a', address);
    link.href = address;
    link.target = '_blank';
    var english = add(
      page,
      'p',
      'This program is too old for FormLint. ' +
        (inWps ? 'A newer WPS Office' : 'Excel 2021 or Microsoft 365') +
        ' is needed; or open the address above in Chrome or Edge 88 or later.'
    );
    english.lang = 'en';

    /* Excel takes a pane that never says so for one that failed to start. */
    if (window.Office && window.Office.onReady) window.Office.onReady();
  }

  if (canRun()) loadProgram();
  else window.onload = explain;
})();
