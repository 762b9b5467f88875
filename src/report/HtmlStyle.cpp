// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/HtmlStyle.h"

#include "report/ReportColours.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array<std::pair<const char *, ColourPair>, 13> kColourVariables{{{"text", kTextColours},
                                                                                {"muted", kMutedColours},
                                                                                {"ground", kBackgroundColours},
                                                                                {"panel", kPanelColours},
                                                                                {"rule", kLineColours},
                                                                                {"link", kLinkColours},
                                                                                {"series", kSeriesColours},
                                                                                {"band", kBandColours},
                                                                                {"up", kUpColours},
                                                                                {"degraded", kDegradedColours},
                                                                                {"down", kDownColours},
                                                                                {"maintenance", kMaintenanceColours},
                                                                                {"quiet", kNeutralColours}}};

QString colourVariables(unsigned int ColourPair::*ground)
{
    QString text = u":root{"_s;
    for (const auto &[name, ink] : kColourVariables)
        text += u"--%1:#%2;"_s.arg(QLatin1StringView(name)).arg(ink.*ground, 6, 16, QLatin1Char('0'));
    return text + u'}';
}

constexpr char kStyleRules[] = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,Segoe UI,Roboto,Noto Sans,Helvetica,Arial,sans-serif}
header,main,footer{max-width:64rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .35rem;font-weight:650}
h2{font-size:1.3rem;line-height:1.3;margin:0;font-weight:650;overflow-wrap:anywhere}
p{margin:.4rem 0}
.span{font-size:1.1rem;margin:0}
.detail,.origin,footer,.note{color:var(--muted);overflow-wrap:anywhere}
.detail{margin:.1rem 0 0}
section{margin:2rem 0;padding-top:1.6rem;border-top:1px solid var(--rule)}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.6rem;margin:1rem 0}
dl div{background:var(--panel);border-radius:6px;padding:.6rem .8rem}
dt{color:var(--muted);font-size:.85rem}
dd{margin:0}
dd.figure{font-size:1.35rem;line-height:1.35;font-weight:600;font-variant-numeric:tabular-nums}
dd.more{color:var(--muted);font-size:.85rem;line-height:1.4}
.bad dd.figure{color:var(--down)}
figure{margin:1rem 0}
svg{display:block;width:100%;height:auto}
.label{fill:var(--muted)}
.rule{stroke:var(--rule)}
.p50,.p95{stroke:var(--series)}
.band{fill:var(--band)}
.up{fill:var(--up)}
.degraded{fill:var(--degraded)}
.down{fill:var(--down)}
.maintenance{fill:var(--maintenance)}
.quiet{fill:var(--quiet)}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;color:var(--muted);font-size:.85rem;margin:0;padding:0;list-style:none}
.key svg{display:inline-block;width:14px;height:14px;margin-right:.35rem;vertical-align:-2px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:650;font-size:1rem;padding:1.2rem 0 .4rem}
th,td{text-align:start;vertical-align:top;padding:.32rem .7rem .32rem 0;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-weight:500;vertical-align:bottom}
tbody th{font-weight:500;overflow-wrap:anywhere;min-width:9rem}
td.text{overflow-wrap:anywhere;min-width:12rem}
.number{text-align:end;white-space:nowrap}
.time{white-space:nowrap}
thead .number{white-space:normal}
a{color:var(--link);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
footer{padding-top:1rem;padding-bottom:3rem;font-size:.85rem}
@page{margin:16mm 14mm}
@media print{
body{font-size:10pt}
header,main,footer{max-width:none;padding:0}
h2,caption{break-after:avoid}
tr,dl,figure,.start{break-inside:avoid}
thead{display:table-header-group}
dl div{background:none;border:1px solid var(--rule)}
a{color:inherit}
rect,path{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wide{overflow:visible}
}
)";

} // namespace

QString htmlStyle()
{
    return u'\n' + colourVariables(&ColourPair::light) + u"\n@media screen and (prefers-color-scheme:dark){"_s
        + colourVariables(&ColourPair::dark) + u'}' + QLatin1StringView(kStyleRules);
}

} // namespace watchkeeper
