"""How the printed papers look: A4, black on white, nothing that needs colour or a printed background."""

from __future__ import annotations

_EVERYWHERE = """
*{box-sizing:border-box}
html{font:400 11pt/1.42 'Atkinson Hyperlegible Next',system-ui,sans-serif;color:#111;background:#fff;hyphens:manual}
body{margin:0 auto;max-width:186mm;padding:12mm 0}
h1,h2,h3{font-family:Fraunces,Georgia,serif;font-weight:600;line-height:1.15;text-wrap:balance}
h1{font-size:30pt;margin:2mm 0 4mm}
h2{font-size:19pt;margin:0 0 2mm}
h3{font-size:14pt;margin:0 0 1.5mm}
h4{font-size:11pt;line-height:1.3;font-weight:600;margin:3mm 0 1mm}
p,ul,ol,dl,blockquote{margin:1.6mm 0}
ul,ol{padding-left:5.5mm}
li{margin:.8mm 0}
p,li,dd,td{text-wrap:pretty}
.over,.how,.soft,.small,caption{color:#444}
.over{margin:0;font-size:10pt}
.small{font-size:9pt}
.summary{font-size:13pt;max-width:150mm}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
section,.tent{margin-top:14mm}
svg.fold-picture{display:block;width:90mm;height:auto;margin:3mm 0}
table{width:100%;border-collapse:collapse;margin:3mm 0;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:1mm;font-size:10pt}
th,td{text-align:left;vertical-align:top;padding:1.3mm 3mm 1.3mm 0;border-bottom:.3mm solid #999;font-weight:400}
thead th{font-size:10pt;font-weight:600;border-bottom:.5mm solid #111;vertical-align:bottom}
blockquote{border-left:.8mm solid #999;padding-left:3.5mm;margin-left:0;font-style:italic}
blockquote p,blockquote footer{margin:0}
blockquote footer{font-style:normal;font-size:10pt}
"""

_TENTS = """
.tent{display:grid;grid-template-rows:1fr 1fr;min-height:258mm}
.outside,.private{padding:12mm 16mm;display:flex;flex-direction:column;justify-content:center}
.outside{text-align:center;align-items:center}
.private{border-top:.3mm dashed #555}
.outside h3{font-size:38pt;margin:3mm 0 2mm}
.outside p{font-size:14pt;max-width:130mm;margin:1.5mm 0}
.outside .over{font-size:10pt}
.organisation{font-weight:600}
.private{justify-content:flex-start;font-size:12.5pt}
.private h4{font-size:12.5pt;margin:5mm 0 1mm}
.private .over{font-size:11pt;font-weight:600;color:#111;border-bottom:.5mm solid #111;padding-bottom:1.5mm}
.private .small{margin-top:auto}
"""

_SLIPS = """
.slips{display:grid;grid-template-columns:1fr 1fr;margin-top:3mm;padding-right:.6mm}
.slip{display:grid;grid-template-rows:auto 1fr 1fr;border:.3mm dashed #555;margin:0 -.3mm -.3mm 0;break-inside:avoid}
.slip .head{padding:3mm 5mm;border-bottom:.5mm solid #111}
.slip .head h3{font-family:Fraunces,Georgia,serif;font-size:13.5pt;line-height:1.2;margin:0}
.slip .head p{margin:.4mm 0 0;font-size:10pt}
.slip .inside{padding:2mm 5mm;align-self:start}
.slip .inside p{margin:1.2mm 0}
.sometimes b{display:inline-block;border:.4mm solid #111;border-radius:1mm;padding:0 1.4mm;line-height:1.25;
  margin-right:1mm}
.flap{margin:0;border-top:.3mm dotted #111;text-align:right;font-size:8pt;color:#444;padding:.6mm 2mm;min-height:16mm}
"""

_LOCKS = """
.asked{border:.6mm solid #111;border-radius:2mm;padding:2.5mm 4mm;margin:4mm 0}
.asked p{margin:.8mm 0}
.ask{font-size:13pt;font-weight:600}
.options,.cut,.minutes,.track,.code-boxes{list-style:none;padding:0}
.options{display:grid;grid-template-columns:1fr 1fr;gap:1mm 6mm}
.options li,.cut li{display:flex;gap:3mm}
.options b{flex:none;width:7mm;height:7mm;border:.4mm solid #111;border-radius:50%;text-align:center;line-height:6.2mm}
.room th,.room td{border:.3mm solid #111;text-align:center;padding:1mm;vertical-align:middle}
.room tbody td{height:9.5mm}
.room th:first-child{width:24mm;text-align:left;padding-left:2mm;font-size:10pt}
.room.code tbody td{height:18mm}
.lay{break-before:auto}
.cut{display:grid;grid-template-columns:1fr 1fr 1fr;padding-right:.6mm;font-size:12pt}
.cut li{margin:0 -.3mm -.3mm 0;padding:3.5mm 3mm;min-height:30mm;border:.3mm dashed #555;break-inside:avoid;
  line-height:1.3}
.cut b{flex:none;font:600 15pt/1 Fraunces,Georgia,serif;width:6mm}
"""

_STRIP = """
.name-line{border-bottom:.4mm solid #111;padding-bottom:1mm;max-width:110mm;color:#444}
.part{margin:5mm 0;break-inside:avoid}
.part .how{margin:0 0 1.5mm;font-size:10pt}
.minutes{display:grid;grid-template-columns:repeat(15,1fr);gap:1mm}
.minutes li{height:8.5mm;border:.3mm solid #111;margin:0;text-align:center;font-size:9pt;line-height:7.8mm}
.minutes .marked{border-width:.9mm;font-weight:700;line-height:6.8mm}
.score th[scope=row]{width:46%}
.score td{vertical-align:middle}
.score td:nth-child(3){width:30mm}
.ring,.box{display:inline-block;width:6mm;height:6mm;border:.4mm solid #111;border-radius:50%;margin-right:1.5mm;
  vertical-align:middle}
.box{border-radius:1mm;width:8mm;height:8mm}
.track{display:flex}
.track li{flex:1;margin:0;border:.3mm solid #111;border-left-width:0;text-align:center;padding:2.2mm 0}
.track li:first-child{border-left-width:.3mm}
.track .start{font-weight:700;outline:.9mm solid #111;outline-offset:-1.2mm}
.code-boxes{display:flex;gap:8mm}
.code-boxes li{display:flex;flex-direction:column;align-items:center;gap:1mm;font-size:10pt}
.code-boxes .box{width:16mm;height:18mm;margin:0}
"""

_TRAINER = """
.trainer>article{margin-top:7mm;padding-top:3mm;border-top:.5mm solid #111}
.notice{border:.6mm solid #111;padding:2mm 4mm;font-weight:600}
.trainer h3{font-size:15pt}
.before h3,.trainer>h3{font-size:12.5pt;margin-top:4mm}
.overview th[scope=row]{width:50%}
.overview td:last-child{width:28mm}
.read{border-left:.4mm solid #111;padding-left:4mm}
.note{font-style:italic}
.note b{font-style:normal}
.choices{list-style:'☐  ';padding-left:6mm}
.choices p{margin:.2mm 0}
.choices>li{margin:2mm 0}
.choices .done{border-left:.3mm solid #999;padding-left:3mm;margin-top:.8mm}
.chance{list-style:none;padding-left:4mm}
.on{font-style:italic}
.stand td:nth-child(2){width:16mm}
.moved{font-weight:600}
.stand th[scope=row]{width:70mm;padding-right:3mm}
.stand td,.stand th{padding:.7mm 0}
.solution{font-size:15pt;font-weight:600}
.solved th[scope=row]{width:38%}
.solved td:nth-child(2){width:24%}
dl>div{display:grid;grid-template-columns:38mm 1fr;gap:4mm;padding:1mm 0;border-bottom:.3mm solid #999}
dt{font-weight:600}
dd{margin:0}
dd p{margin:.4mm 0}
"""

_PAPER = """
@page{size:A4;margin:12mm 12mm 14mm;@bottom-right{content:counter(page);font:9pt sans-serif}}
@page trainer{@top-left{content:%HEAD%;font:600 9pt sans-serif}margin-top:17mm}
@media print{
body{max-width:none;padding:0}
section,.tent{margin-top:0}
.sheet,.cards,.tent,.trainer{break-before:page}
.cards>.tent:first-of-type{break-before:auto}
.tent{break-inside:avoid;min-height:0;height:269mm}
.outside{transform:rotate(180deg)}
.trainer{page:trainer}
.asked,.room,.together,.options,tr,dl>div,blockquote,.choices li,.part{break-inside:avoid}
h2,h3,h4,.how,caption,thead,.read{break-after:avoid}
p,li{orphans:3;widows:3}
}
@media screen{.sheet,.trainer,.cards{border-top:.5mm solid #111;padding-top:6mm}body{padding-inline:5mm}}
"""


def style(trainer_head: str) -> str:
    """The style sheet; `trainer_head` stands above each page that is the trainer's alone."""
    # The only text in it is ours, and is written as CSS writes a string.
    head = '"' + trainer_head.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return _EVERYWHERE + _TENTS + _SLIPS + _LOCKS + _STRIP + _TRAINER + _PAPER.replace("%HEAD%", head)
