// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/HtmlPage.h"

#include "report/ChartDrawing.h"
#include "report/HtmlStyle.h"
#include "report/ReportSections.h"
#include "report/ReportText.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \brief Writes the page. Each function writes one part of the page.
class HtmlPageWriter
{
public:
    HtmlPageWriter(const Report &report, QIODevice *to)
        : m_report(report)
        , m_to(to)
    {
    }
    void write(const ShouldContinue &shouldContinue);

private:
    //! Writes an element with text. The tag is never self-closing, since HTML treats `<td/>` as unclosed.
    void writeElement(const QString &name, const QString &text, const QString &kind = {});
    void beginElement(const QString &name, const QString &kind = {});
    void endElement() { m_to.writeEndElement(); }
    void writeMeta(const QString &attribute, const QString &name, const QString &content);
    void writeHead(const ReportHeader &head);
    void writeSection(const ReportSection &section);
    void writeFacts(const QList<ReportFact> &facts);
    void writeChartFigure(const ReportSection &section);
    void writeLegend();
    void writeTable(const ReportTable &table);
    void writeRow(const ReportTable &table, const QList<ReportCell> &row);
    void writeCell(const ReportColumn &column, const ReportCell &cell, bool isFirst);

    const Report &m_report;
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
        beginElement(u"div"_s, fact.isBad ? u"bad"_s : QString());
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
    writeChart(&m_to, *section.target, m_report.request, section.anchor);
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
        writeElement(u"bdi"_s, cell.text); // limits the effect of a right-to-left name to the name itself
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

void HtmlPageWriter::write(const ShouldContinue &shouldContinue)
{
    const ReportHeader words = reportHeader(m_report);
    m_to.writeDTD(u"<!DOCTYPE html>\n"_s);
    m_to.writeStartElement(u"html"_s);
    m_to.writeDefaultNamespace(u"http://www.w3.org/1999/xhtml"_s);
    m_to.writeAttribute(u"lang"_s, u"en"_s);
    writeHead(words);
    beginElement(u"body"_s);
    beginElement(u"header"_s);
    writeElement(u"h1"_s, words.title);
    writeElement(u"p"_s, words.span, u"span"_s);
    writeElement(u"p"_s, words.origin, u"origin"_s);
    endElement();
    beginElement(u"main"_s);
    writeSection(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && shouldContinue(); ++i)
        writeSection(sectionOf(m_report, i));
    endElement();
    beginElement(u"footer"_s);
    writeLegend();
    for (const QString &sentence : explanations(m_report.request))
        writeElement(u"p"_s, sentence);
    endElement();
    endElement();
    endElement();
    m_to.writeCharacters(u"\n"_s);
}

} // namespace

QString writeHtml(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue)
{
    HtmlPageWriter(report, to).write(shouldContinue);
    return {};
}

} // namespace watchkeeper
