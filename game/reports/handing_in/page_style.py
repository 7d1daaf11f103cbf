"""How a report looks: on a screen, on a phone, and on A4 paper in colour or in black and white."""

from __future__ import annotations

from game.reports.handing_in.colours import COLOURS

_TOKENS = ("paper", "line", "ink", "soft", "teal", "teal_soft", "plum")

_EVERYWHERE = """
*{box-sizing:border-box}
html{font:400 1rem/1.5 'Atkinson Hyperlegible Next',system-ui,sans-serif;color:var(--ink);background:var(--paper);
  -webkit-text-size-adjust:100%;text-size-adjust:100%;hyphens:manual}
body{margin:0 auto;max-width:48rem;padding:3rem 3.5rem 4rem;background:#fff}
h1,h2{font-family:Fraunces,Georgia,serif;font-weight:600;text-wrap:balance}
h1{font-size:2.5rem;line-height:1.1;margin:.1em 0 .3em}
h2{font-size:1.55rem;line-height:1.2;margin:0}
h3{font-size:1.08rem;line-height:1.3;font-weight:600;margin:0}
p,ul,dl,blockquote,figure{margin:.55rem 0}
ul{padding-left:1.2rem}
li{margin:.2rem 0}
a{color:var(--teal)}
svg{display:block;width:100%;height:auto}
p,li,dd{text-wrap:pretty}
.over{margin:0;font-size:.86rem;color:var(--soft)}
.summary{font-size:1.15rem;line-height:1.45;max-width:36em}
.strong{font-weight:600;margin-top:.9rem}
.soft,.how{color:var(--soft)}
.notice{border:1px solid var(--line);border-left:.3rem solid var(--plum);padding:.6rem .9rem;border-radius:.3rem}
section{margin-top:2.6rem}
.head{margin-bottom:1rem;padding-top:1.1rem;border-top:2px solid var(--ink)}
.how{margin:.3rem 0 0;max-width:40em}
article{margin:1.5rem 0}
"""

_PARTS = """
.names{margin-top:1.4rem}
.names p{display:flex;gap:.8rem;align-items:flex-end;margin:.5rem 0}
.label{color:var(--soft);white-space:nowrap}
.line{flex:1;min-height:1.7em;border-bottom:1.5px solid var(--soft);padding:0 .2rem}
nav{margin-top:2rem;padding:1rem 1.3rem;background:var(--teal_soft);border-radius:.5rem}
nav h2{font:600 1rem/1.4 inherit;font-family:inherit;font-size:1rem}
nav ol{columns:2;column-gap:2rem;margin:.5rem 0 0;padding-left:1.6rem}
nav li{margin:0;padding:.12rem 0}
.entry-head{display:flex;gap:.8rem;align-items:flex-start}
.disc{flex:none;min-width:2.1rem;height:2.1rem;border:2px solid var(--teal);border-radius:1.05rem;color:var(--teal);
  font-weight:700;line-height:calc(2.1rem - 4px);text-align:center;margin-top:.15rem}
blockquote{border-left:.2rem solid var(--line);padding:.05rem 0 .05rem .9rem;font-style:italic}
blockquote p{margin:0}
blockquote footer{font-style:normal;font-size:.86rem;color:var(--soft);margin:0;padding:0;border:0}
dl>div{display:grid;grid-template-columns:11rem 1fr;gap:.1rem 1rem;padding:.28rem 0;border-bottom:1px solid var(--line)}
dl>div:last-child{border-bottom:0}
dt{color:var(--soft)}
dd{margin:0}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:1.4rem 1.2rem;margin:1.2rem 0}
.person{break-inside:avoid}
.about{font-weight:400;color:var(--soft);margin-left:.4em}
.person>p{margin:.2rem 0 0;font-size:.9rem}
.faces{display:flex;align-items:center;gap:.35rem}
.portrait{flex:1;max-width:6.4rem;margin:.4rem 0 0}
.face{border:1px solid var(--line);border-radius:.7rem;background:#fff}
.portrait figcaption{font-size:.8rem;line-height:1.25;margin-top:.3rem;color:var(--soft)}
.portrait strong{display:block;color:var(--ink)}
.arrow{color:var(--soft);font-size:1.3rem;margin-bottom:2rem}
.narrow{display:none}
.ruled{margin:1.4rem 0;break-inside:avoid}
.question{font-weight:600;margin:0 0 .5rem}
.room{position:relative;border:1.5px solid var(--soft);border-radius:.4rem;overflow:hidden}
.rules{position:absolute;inset:0;overflow:hidden}
.rules i{display:block;height:var(--rule);border-bottom:1px solid #B9AC9C}
.lines{position:relative;min-height:calc(var(--lines)*var(--rule));line-height:var(--rule);padding:0 .6rem}
.line:focus,.lines:focus,a:focus-visible,.scroll:focus-visible{outline:3px solid #1B4B8F;outline-offset:2px}
body>footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.86rem;color:var(--soft)}
body>footer p{margin:.2rem 0}
"""

_TABLES = """
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin:.8rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;font-size:.86rem;color:var(--soft);padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.32rem .9rem .32rem 0;border-bottom:1px solid var(--line);
  font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.86rem;font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
.number{text-align:right;white-space:nowrap}
.below{display:inline-block;font-size:.86rem;line-height:1.35;color:var(--soft);margin-left:.5em}
.title th{font-weight:600;padding-top:.7rem}
.sum th,.sum td{font-weight:600;border-top:1.5px solid var(--ink);border-bottom:0}
.split{display:grid;grid-template-columns:5fr 6fr;gap:1.2rem}
.split .below{margin:0;padding-top:.15em}
.sum .below{display:block;font-weight:400;margin:0}
.bar{display:inline-block;width:15rem;vertical-align:middle;float:right;margin-right:2rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
"""

_SECTIONS = """
#knowledge article{margin:0;padding:.8rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
#knowledge .together{display:flex;gap:1.6rem}
#knowledge .entry-head{flex:5}
#knowledge dl{flex:6;margin:0}
#knowledge dl>div{grid-template-columns:6.5rem 1fr;border:0;padding:.12rem 0}
#shared article{border-left:.3rem solid var(--plum);padding-left:1.1rem}
#shared dl{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem}
#shared dl>div{grid-template-columns:9rem 1fr}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 2.2rem;align-items:start}
.beside article{margin:.6rem 0}
#mattered article{margin-top:1.8rem}
#mattered .split{grid-template-columns:3fr 1fr}
#voices blockquote{font-size:1.12rem;border-color:var(--plum)}
#ended .strong{font-family:Fraunces,Georgia,serif;font-size:1.25rem}
"""

_PHONE = """
@media screen and (max-width:44rem){
body{padding:1.3rem 1.1rem 3rem}
h1{font-size:2rem}
nav ol{columns:1}
.wide{display:none}
.narrow{display:block}
dl>div,#knowledge dl>div,#shared dl>div,#shared dl,.beside,#knowledge .together{display:block}
#knowledge article dl{margin-top:.5rem}
.split,#mattered .split{display:block}
.below{display:block;margin:0}
.bar{display:block;float:none;width:100%;margin:.3rem 0 0}
dt{font-size:.86rem}
.scroll table{min-width:29rem}
.scroll caption span{display:inline-block;max-width:calc(100vw - 2.4rem)}
.names p{display:block}
.line{display:block}
}
"""

_PAPER = """
@page{size:A4;margin:17mm 18mm 19mm;
  @bottom-right{content:counter(page);font:9pt 'Atkinson Hyperlegible Next',sans-serif}}
@media print{
html{font-size:9.6pt;background:none}
body{max-width:none;padding:0}
nav{display:none}
h2,h3,.head,.entry-head,caption,thead,.strong{break-after:avoid}
.head+*{break-before:avoid}
p,li{orphans:3;widows:3}
.head,.notice,.together,tr,figure,blockquote,.person,.short,.beside>*,#shared article{break-inside:avoid}
section{margin-top:2.2rem}
#reflection{break-before:page;margin-top:0}
.together:not(:last-child){break-after:avoid}
thead,.title{break-after:avoid}
.sum{break-before:avoid}
thead{display:table-row-group}
.scroll thead{display:table-header-group}
#knowledge h3,#knowledge .entry-head{break-after:auto}
a{color:inherit;text-decoration:none}
:root{--rule:8mm}
.portrait{max-width:8rem}
}
"""


def _style() -> str:
    tokens = ";".join(f"--{token}:{COLOURS[token]}" for token in _TOKENS)
    return ":root{--rule:2.1rem;" + tokens + "}" + _EVERYWHERE + _PARTS + _TABLES + _SECTIONS + _PHONE + _PAPER


STYLE = _style()
"""The style sheet of the page. Nothing in it depends on colour alone, nor on a browser that prints backgrounds."""
