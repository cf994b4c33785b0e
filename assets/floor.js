/*
 * The floor: engines older than Chrome 88 (Internet Explorer in Excel 2016/2019, WPS before 2021) cannot read
 * the program at all. This file is plain ES5 and comes first; it says so in words instead of a blank pane.
 */
(function () {
  var modern =
    typeof Promise !== 'undefined' &&
    typeof WeakRef !== 'undefined' &&
    typeof String.prototype.replaceAll === 'function' &&
    !!window.CSS &&
    CSS.supports('aspect-ratio', '1');
  if (modern) return;

  function paragraph(text) {
    var element = document.createElement('p');
    element.appendChild(document.createTextNode(text));
    return element;
  }

  window.onload = function () {
    var address = location.href.replace(/[^/]*$/, 'index.html');
    document.body.appendChild(
      paragraph(
        '当前 Office 或 WPS 的内置浏览器版本过低，无法在此窗格中运行表检。需要 Excel 2021 及以上、Microsoft 365 或较新版本的 WPS。'
      )
    );
    document.body.appendChild(
      paragraph('可改用网页版：用 Chrome 或 Edge 88 及以上版本打开下面的地址，再打开表格文件即可检查。')
    );
    document.body.appendChild(paragraph(address));
    document.body.appendChild(
      paragraph(
        'This Office version is too old for the pane. Open the address above in Chrome or Edge 88 or later.'
      )
    );
  };
})();
