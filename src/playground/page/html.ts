/** The page without its content (页面骨架): everything else is built by its script. */
export const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playground</title>
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<nav id="side"></nav>
<main id="room">
<header id="top"></header>
<div id="notice" role="status" aria-live="polite"></div>
<section id="log" tabindex="0"></section>
<div id="starters"></div>
<form id="composer" autocomplete="off"></form>
</main>
<aside id="panel" hidden></aside>
</body>
</html>
`;
