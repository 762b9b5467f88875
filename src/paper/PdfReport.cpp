// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfReport.h"

#include "paper/FactCards.h"
#include "paper/PaperSheet.h"
#include "paper/PaperTable.h"
#include "report/ChartDrawing.h"
#include "report/ReportSections.h"
#include "report/ReportText.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QXmlStreamWriter>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kResolution = 1200; // dots per inch: fine enough that no letter is visibly shifted

//! The output of a function as a standalone SVG document.
QByteArray svgOf(const std::function<void(QXmlStreamWriter *)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter writer(&buffer);
    write(&writer);
    return buffer.data();
}

//! \brief Writes sections onto a sheet, one below the other.
class Press
{
public:
    //! All arguments must outlive this object.
    Press(const Report &report, PaperSheet *sheet, const GoesOn &goesOn)
        : m_report(report)
        , m_sheet(*sheet)
        , m_goesOn(goesOn)
    {
    }
    void print();

private:
    void title();
    void section(const ReportSection &section);
    void begin(const ReportSection &section);
    void chart(const ReportSection &section);
    double chartHeight(const ReportSection &section) const;
    void key();

    const Report &m_report;
    PaperSheet &m_sheet;
    const GoesOn &m_goesOn;
};

void Press::title()
{
    const ReportHead head = headOf(m_report);
    m_sheet.paragraph(head.title, PaperType::Title);
    m_sheet.space(2);
    m_sheet.paragraph(head.span, PaperType::Large);
    m_sheet.paragraph(head.origin, PaperType::Muted);
}

double Press::chartHeight(const ReportSection &section) const
{
    if (!section.target)
        return 0;
    return m_sheet.width() * chartSize(*section.target).height() / chartSize(*section.target).width() + m_sheet.points(6);
}

//! Heading, figures and picture stay on the same page.
void Press::begin(const ReportSection &section)
{
    const FactCards cards(section.facts, m_sheet);
    const double height = m_sheet.heightOf(section.title, PaperType::Heading)
        + m_sheet.heightOf(section.detail, PaperType::Muted) + cards.height() + chartHeight(section) + m_sheet.points(36);
    m_sheet.space(14);
    m_sheet.keepTogether(height);
    m_sheet.rule();
    m_sheet.space(10);
    m_sheet.paragraph(section.title, PaperType::Heading);
    if (!section.detail.isEmpty())
        m_sheet.paragraph(section.detail, PaperType::Muted);
    cards.paint();
    chart(section);
}

void Press::chart(const ReportSection &section)
{
    if (!section.target)
        return;
    m_sheet.space(6);
    const double height = chartHeight(section) - m_sheet.points(6);
    const QRectF place = m_sheet.take(height);
    if (!m_sheet.painter())
        return;
    QSvgRenderer renderer(
        svgOf([&](QXmlStreamWriter *to) { writeChart(to, *section.target, m_report.request, section.anchor); }));
    renderer.render(m_sheet.painter(), place);
}

//! The legend of the states in the pictures, side by side as far as they fit.
void Press::key()
{
    const double side = m_sheet.points(8);
    QRectF line;
    double left = m_sheet.width(); // the first one also begins a line
    for (const ChartKeyEntry &entry : chartKey()) {
        const double height = std::max(side, m_sheet.heightOf(entry.word, PaperType::Muted));
        const double width = m_sheet.widthOf(entry.word, PaperType::Muted) + m_sheet.points(1);
        if (left + side + m_sheet.points(4) + width > m_sheet.width()) {
            m_sheet.keepTogether(height);
            line = m_sheet.take(height);
            left = 0;
        }
        if (m_sheet.painter()) {
            QSvgRenderer renderer(svgOf([&entry](QXmlStreamWriter *to) { writeKey(to, entry.state); }));
            renderer.render(m_sheet.painter(), QRectF(line.left() + left, line.top(), side, side));
        }
        left += side + m_sheet.points(4);
        m_sheet.draw(entry.word, PaperType::Muted, QRectF(line.left() + left, line.top(), width, height));
        left += width + m_sheet.points(12);
    }
}

void Press::section(const ReportSection &section)
{
    begin(section);
    for (const ReportTable &table : section.tables)
        PaperTable(table, m_sheet, m_goesOn).paint();
    for (const QString &note : section.notes) {
        m_sheet.space(4);
        m_sheet.paragraph(note, PaperType::Muted);
    }
}

void Press::print()
{
    title();
    section(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && m_goesOn(); ++i)
        section(sectionOf(m_report, i));
    m_sheet.space(16);
    key();
    m_sheet.space(4);
    for (const QString &sentence : explanations(m_report.request))
        m_sheet.paragraph(sentence, PaperType::Muted);
}

void prepare(QPdfWriter *writer, const ReportHead &head)
{
    const bool isLetter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    writer->setPageLayout({QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
                           QMarginsF(40, 44, 40, 40), QPageLayout::Point});
    writer->setResolution(kResolution);
    writer->setTitle(ReportText::tr("%1, %2", "title, span").arg(head.title, head.span));
    writer->setCreator(u"Watchkeeper"_s);
}

} // namespace

QString writePdf(const Report &report, QIODevice *to, const GoesOn &goesOn)
{
    if (QFontDatabase::families().isEmpty())
        return ReportText::tr(
            "PDF requires a font, but none is installed on this computer. Install one, such as the package fonts-dejavu-core.");
    QPdfWriter writer(to);
    const ReportHead head = headOf(report);
    prepare(&writer, head);
    // A first pass without painting: each page shows the total number of pages.
    PaperSheet draft(&writer, nullptr, head.title);
    Press(report, &draft, goesOn).print();
    if (!goesOn())
        return {};
    QPainter painter(&writer);
    PaperSheet sheet(&writer, &painter, head.title);
    sheet.setPages(draft.page());
    Press(report, &sheet, goesOn).print();
    sheet.finish();
    return {};
}

} // namespace watchkeeper
