// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportFile.h"

#include "report/ChartDrawing.h"
#include "report/ReportSections.h"
#include "report/ReportText.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QString>
#include <QXmlStreamWriter>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString writeErrorText(const QString &file, const QString &reason)
{
    return ReportText::tr("%1 couldn't be written: %2.").arg(file, reason);
}

} // namespace

std::optional<ReportFormat> reportFormat(const QString &file)
{
    const QString end = QFileInfo(file).suffix().toLower();
    if (end == "html"_L1 || end == "htm"_L1)
        return ReportFormat::Html;
    return end == "pdf"_L1 ? std::optional(ReportFormat::Pdf) : std::nullopt;
}

QString writeReport(const Report &report, const QString &file, const ReportWriter &writer, ExistingFilePolicy existing,
                    const ShouldContinue &shouldContinue)
{
    if (existing == ExistingFilePolicy::Keep && QFileInfo::exists(file))
        return ReportText::tr("%1 already exists.").arg(file);
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly))
        return writeErrorText(file, to.errorString());
    if (const QString problem = writer(report, &to, shouldContinue); !problem.isEmpty())
        return problem;
    if (!shouldContinue())
        return ReportText::tr("Cancelled.");
    const qint64 size = to.pos();
    // On an almost full disk, commit() alone reports success for a truncated file (Qt 6.4).
    const bool isWrittenCompletely = to.flush() && to.size() == size;
    return isWrittenCompletely && to.commit() ? QString() : writeErrorText(file, to.errorString());
}

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
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .35rem;font-weight:650;overflow-wrap:anywhere}
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
td.text{overflow-wrap:anywhere;min-width:12rem;white-space:pre-line}
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

//! \brief Returns a style sheet for paper and for the screen, with light and dark colours. It contains no quotes, `<`, `>` or
//! `&`, so it needs no escaping in HTML or XML.
QString htmlStyle()
{
    return u'\n' + colourVariables(&ColourPair::light) + u"\n@media screen and (prefers-color-scheme:dark){"_s
        + colourVariables(&ColourPair::dark) + u'}' + QLatin1StringView(kStyleRules);
}

//! \brief Writes the page. Each function writes one part of the page.
class HtmlPageWriter
{
public:
    explicit HtmlPageWriter(QIODevice *to)
        : m_to(to)
    {
    }
    void write(const Report &report, const ShouldContinue &shouldContinue);
    void write(const ReportHeader &head, const QList<ReportSection> &sections);

private:
    //! Writes an element with text. The tag is never self-closing, since HTML treats `<td/>` as unclosed.
    void writeElement(const QString &name, const QString &text, const QString &kind = {});
    void beginElement(const QString &name, const QString &kind = {});
    void endElement() { m_to.writeEndElement(); }
    void writeMeta(const QString &attribute, const QString &name, const QString &content);
    void writeHead(const ReportHeader &head);
    //! Writes everything up to the first section.
    void begin(const ReportHeader &head);
    void writeSection(const ReportSection &section);
    void writeFacts(const QList<ReportFact> &facts);
    void writeChartFigure(const ReportSection &section);
    void writeLegend();
    void writeTable(const ReportTable &table);
    void writeRow(const ReportTable &table, const QList<ReportCell> &row);
    void writeCell(const ReportColumn &column, const ReportCell &cell, bool isFirst);

    const Report *m_report = nullptr; //!< of sections with a target
    QXmlStreamWriter m_to;
};

QString cssClassOf(const ReportColumn &column)
{
    switch (column.is) {
    case ReportColumn::Is::Number:
        return u"number"_s;
    case ReportColumn::Is::Time:
        return u"time"_s;
    case ReportColumn::Is::Text:
        break;
    }
    return u"text"_s;
}

void HtmlPageWriter::beginElement(const QString &name, const QString &kind)
{
    m_to.writeStartElement(name);
    if (!kind.isEmpty())
        m_to.writeAttribute(u"class"_s, kind);
}

void HtmlPageWriter::writeElement(const QString &name, const QString &text, const QString &kind)
{
    beginElement(name, kind);
    m_to.writeCharacters(ReportText::xmlSafe(text));
    endElement();
}

void HtmlPageWriter::writeMeta(const QString &attribute, const QString &name, const QString &content)
{
    m_to.writeEmptyElement(u"meta"_s);
    m_to.writeAttribute(attribute, name);
    m_to.writeAttribute(u"content"_s, content);
}

void HtmlPageWriter::writeHead(const ReportHeader &head)
{
    beginElement(u"head"_s);
    m_to.writeEmptyElement(u"meta"_s);
    m_to.writeAttribute(u"charset"_s, u"utf-8"_s);
    writeMeta(u"http-equiv"_s, u"Content-Security-Policy"_s, u"default-src 'none'; style-src 'unsafe-inline'"_s);
    writeMeta(u"name"_s, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    writeMeta(u"name"_s, u"color-scheme"_s, u"light dark"_s);
    writeMeta(u"name"_s, u"generator"_s, u"Watchkeeper"_s);
    writeElement(u"title"_s, ReportText::tr("%1, %2", "title, span").arg(head.title, head.span));
    writeElement(u"style"_s, htmlStyle());
    endElement();
}

void HtmlPageWriter::writeFacts(const QList<ReportFact> &facts)
{
    if (facts.isEmpty())
        return;
    beginElement(u"dl"_s);
    for (const ReportFact &fact : facts) {
        beginElement(u"div"_s, fact.needsAttention ? u"bad"_s : QString());
        writeElement(u"dt"_s, fact.label);
        writeElement(u"dd"_s, fact.text, u"figure"_s);
        if (!fact.detail.isEmpty())
            writeElement(u"dd"_s, fact.detail, u"more"_s);
        endElement();
    }
    endElement();
}

void HtmlPageWriter::writeLegend()
{
    beginElement(u"ul"_s, u"key"_s);
    for (const ChartLegendEntry &entry : chartLegendEntries()) {
        beginElement(u"li"_s);
        writeLegendSymbol(&m_to, entry.state);
        m_to.writeCharacters(entry.word);
        endElement();
    }
    endElement();
}

void HtmlPageWriter::writeChartFigure(const ReportSection &section)
{
    beginElement(u"figure"_s);
    writeChart(&m_to, *section.target, m_report->request, section.anchor);
    endElement();
}

void HtmlPageWriter::writeCell(const ReportColumn &column, const ReportCell &cell, bool isFirst)
{
    beginElement(isFirst ? u"th"_s : u"td"_s, cssClassOf(column));
    if (isFirst)
        m_to.writeAttribute(u"scope"_s, u"row"_s);
    if (!cell.anchor.isEmpty()) {
        beginElement(u"a"_s);
        m_to.writeAttribute(u"href"_s, u'#' + cell.anchor);
    }
    if (column.is == ReportColumn::Is::Text)
        writeElement(u"bdi"_s, cell.text); // limits the effect of a right-to-left name to the name
    else
        m_to.writeCharacters(ReportText::xmlSafe(cell.text));
    if (!cell.anchor.isEmpty())
        endElement();
    endElement();
}

void HtmlPageWriter::writeRow(const ReportTable &table, const QList<ReportCell> &row)
{
    beginElement(u"tr"_s);
    for (qsizetype i = 0; i < row.size(); ++i)
        writeCell(table.columns[i], row[i], i == 0);
    endElement();
    m_to.writeCharacters(u"\n"_s);
}

void HtmlPageWriter::writeTable(const ReportTable &table)
{
    beginElement(u"div"_s, u"wide"_s);
    beginElement(u"table"_s);
    if (!table.title.isEmpty())
        writeElement(u"caption"_s, table.title);
    beginElement(u"thead"_s);
    beginElement(u"tr"_s);
    for (const ReportColumn &column : table.columns) {
        beginElement(u"th"_s, cssClassOf(column));
        m_to.writeAttribute(u"scope"_s, u"col"_s);
        m_to.writeCharacters(column.title);
        endElement();
    }
    endElement();
    endElement();
    beginElement(u"tbody"_s);
    for (const QList<ReportCell> &cells : table.rows)
        writeRow(table, cells);
    endElement();
    endElement();
    endElement();
    if (!table.note.isEmpty())
        writeElement(u"p"_s, table.note, u"note"_s);
}

void HtmlPageWriter::writeSection(const ReportSection &section)
{
    m_to.writeCharacters(u"\n"_s);
    beginElement(u"section"_s);
    m_to.writeAttribute(u"id"_s, section.anchor);
    beginElement(u"div"_s, u"start"_s);
    beginElement(u"h2"_s);
    writeElement(u"bdi"_s, section.title);
    endElement();
    if (!section.detail.isEmpty())
        writeElement(u"p"_s, section.detail, u"detail"_s);
    writeFacts(section.facts);
    if (section.target)
        writeChartFigure(section);
    endElement();
    for (const ReportTable &one : section.tables)
        writeTable(one);
    for (const QString &note : section.notes)
        writeElement(u"p"_s, note, u"note"_s);
    endElement();
}

void HtmlPageWriter::begin(const ReportHeader &head)
{
    m_to.writeDTD(u"<!DOCTYPE html>\n"_s);
    m_to.writeStartElement(u"html"_s);
    m_to.writeDefaultNamespace(u"http://www.w3.org/1999/xhtml"_s);
    m_to.writeAttribute(u"lang"_s, u"en"_s);
    writeHead(head);
    beginElement(u"body"_s);
    beginElement(u"header"_s);
    writeElement(u"h1"_s, head.title);
    writeElement(u"p"_s, head.span, u"span"_s);
    writeElement(u"p"_s, head.origin, u"origin"_s);
    endElement();
    beginElement(u"main"_s);
}

void HtmlPageWriter::write(const Report &report, const ShouldContinue &shouldContinue)
{
    m_report = &report;
    begin(reportHeader(report));
    writeSection(summarySection(report));
    for (qsizetype i = 0; i < report.targets.size() && shouldContinue(); ++i)
        writeSection(sectionOf(report, i));
    endElement();
    beginElement(u"footer"_s);
    writeLegend();
    for (const QString &sentence : explanations(report.request))
        writeElement(u"p"_s, sentence);
    m_to.writeEndDocument();
}

void HtmlPageWriter::write(const ReportHeader &head, const QList<ReportSection> &sections)
{
    begin(head);
    for (const ReportSection &section : sections)
        writeSection(section);
    m_to.writeEndDocument();
}

} // namespace

QString writeHtml(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue)
{
    HtmlPageWriter(to).write(report, shouldContinue);
    return {};
}

void writeHtmlSections(const ReportHeader &head, const QList<ReportSection> &sections, QIODevice *to)
{
    HtmlPageWriter(to).write(head, sections);
}

} // namespace watchkeeper
