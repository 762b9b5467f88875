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
class Page
{
public:
    Page(const Report &report, QIODevice *to)
        : m_report(report)
        , m_to(to)
    {
    }
    void write(const GoesOn &keepsGoing);

private:
    //! Writes an element with text. The tag is never self-closing, since HTML treats `<td/>` as unclosed.
    void element(const QString &name, const QString &text, const QString &kind = {});
    void begin(const QString &name, const QString &kind = {});
    void end() { m_to.writeEndElement(); }
    void meta(const QString &attribute, const QString &name, const QString &content);
    void head(const ReportHeader &head);
    void section(const ReportSection &section);
    void facts(const QList<ReportFact> &facts);
    void picture(const ReportSection &section);
    void key();
    void table(const ReportTable &table);
    void row(const ReportTable &table, const QList<ReportCell> &row);
    void cell(const ReportColumn &column, const ReportCell &cell, bool isFirst);

    const Report &m_report;
    QXmlStreamWriter m_to;
};

QString kindOf(const ReportColumn &column)
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

void Page::begin(const QString &name, const QString &kind)
{
    m_to.writeStartElement(name);
    if (!kind.isEmpty())
        m_to.writeAttribute(u"class"_s, kind);
}

void Page::element(const QString &name, const QString &text, const QString &kind)
{
    begin(name, kind);
    m_to.writeCharacters(ReportText::xmlSafe(text));
    end();
}

void Page::meta(const QString &attribute, const QString &name, const QString &content)
{
    m_to.writeEmptyElement(u"meta"_s);
    m_to.writeAttribute(attribute, name);
    m_to.writeAttribute(u"content"_s, content);
}

void Page::head(const ReportHeader &head)
{
    begin(u"head"_s);
    m_to.writeEmptyElement(u"meta"_s);
    m_to.writeAttribute(u"charset"_s, u"utf-8"_s);
    meta(u"http-equiv"_s, u"Content-Security-Policy"_s, u"default-src 'none'; style-src 'unsafe-inline'"_s);
    meta(u"name"_s, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    meta(u"name"_s, u"color-scheme"_s, u"light dark"_s);
    meta(u"name"_s, u"generator"_s, u"Watchkeeper"_s);
    element(u"title"_s, ReportText::tr("%1, %2", "title, span").arg(head.title, head.span));
    element(u"style"_s, htmlStyle());
    end();
}

void Page::facts(const QList<ReportFact> &facts)
{
    if (facts.isEmpty())
        return;
    begin(u"dl"_s);
    for (const ReportFact &fact : facts) {
        begin(u"div"_s, fact.isBad ? u"bad"_s : QString());
        element(u"dt"_s, fact.label);
        element(u"dd"_s, fact.text, u"figure"_s);
        if (!fact.detail.isEmpty())
            element(u"dd"_s, fact.detail, u"more"_s);
        end();
    }
    end();
}

void Page::key()
{
    begin(u"ul"_s, u"key"_s);
    for (const ChartLegendEntry &entry : chartLegendEntries()) {
        begin(u"li"_s);
        writeLegendSymbol(&m_to, entry.state);
        m_to.writeCharacters(entry.word);
        end();
    }
    end();
}

void Page::picture(const ReportSection &section)
{
    begin(u"figure"_s);
    writeChart(&m_to, *section.target, m_report.request, section.anchor);
    end();
}

void Page::cell(const ReportColumn &column, const ReportCell &cell, bool isFirst)
{
    begin(isFirst ? u"th"_s : u"td"_s, kindOf(column));
    if (isFirst)
        m_to.writeAttribute(u"scope"_s, u"row"_s);
    if (!cell.anchor.isEmpty()) {
        begin(u"a"_s);
        m_to.writeAttribute(u"href"_s, u'#' + cell.anchor);
    }
    if (column.is == ReportColumn::Is::Text)
        element(u"bdi"_s, cell.text); // limits the effect of a right-to-left name to the name itself
    else
        m_to.writeCharacters(ReportText::xmlSafe(cell.text));
    if (!cell.anchor.isEmpty())
        end();
    end();
}

void Page::row(const ReportTable &table, const QList<ReportCell> &row)
{
    begin(u"tr"_s);
    for (qsizetype i = 0; i < row.size(); ++i)
        cell(table.columns[i], row[i], i == 0);
    end();
    m_to.writeCharacters(u"\n"_s);
}

void Page::table(const ReportTable &table)
{
    begin(u"div"_s, u"wide"_s);
    begin(u"table"_s);
    element(u"caption"_s, table.title);
    begin(u"thead"_s);
    begin(u"tr"_s);
    for (const ReportColumn &column : table.columns) {
        begin(u"th"_s, kindOf(column));
        m_to.writeAttribute(u"scope"_s, u"col"_s);
        m_to.writeCharacters(column.title);
        end();
    }
    end();
    end();
    begin(u"tbody"_s);
    for (const QList<ReportCell> &cells : table.rows)
        row(table, cells);
    end();
    end();
    end();
    if (!table.note.isEmpty())
        element(u"p"_s, table.note, u"note"_s);
}

void Page::section(const ReportSection &section)
{
    m_to.writeCharacters(u"\n"_s);
    begin(u"section"_s);
    m_to.writeAttribute(u"id"_s, section.anchor);
    begin(u"div"_s, u"start"_s);
    begin(u"h2"_s);
    element(u"bdi"_s, section.title);
    end();
    if (!section.detail.isEmpty())
        element(u"p"_s, section.detail, u"detail"_s);
    facts(section.facts);
    if (section.target)
        picture(section);
    end();
    for (const ReportTable &one : section.tables)
        table(one);
    for (const QString &note : section.notes)
        element(u"p"_s, note, u"note"_s);
    end();
}

void Page::write(const GoesOn &keepsGoing)
{
    const ReportHeader words = reportHeader(m_report);
    m_to.writeDTD(u"<!DOCTYPE html>\n"_s);
    m_to.writeStartElement(u"html"_s);
    m_to.writeDefaultNamespace(u"http://www.w3.org/1999/xhtml"_s);
    m_to.writeAttribute(u"lang"_s, u"en"_s);
    head(words);
    begin(u"body"_s);
    begin(u"header"_s);
    element(u"h1"_s, words.title);
    element(u"p"_s, words.span, u"span"_s);
    element(u"p"_s, words.origin, u"origin"_s);
    end();
    begin(u"main"_s);
    section(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && keepsGoing(); ++i)
        section(sectionOf(m_report, i));
    end();
    begin(u"footer"_s);
    key();
    for (const QString &sentence : explanations(m_report.request))
        element(u"p"_s, sentence);
    end();
    end();
    end();
    m_to.writeCharacters(u"\n"_s);
}

} // namespace

QString writeHtml(const Report &report, QIODevice *to, const GoesOn &keepsGoing)
{
    Page(report, to).write(keepsGoing);
    return {};
}

} // namespace watchkeeper
