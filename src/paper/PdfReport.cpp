// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfReport.h"

#include "paper/FactCards.h"
#include "paper/PdfCanvas.h"
#include "paper/PdfTable.h"
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

constexpr int kResolution = 1200; // dots per inch, high enough that letters aren't visibly shifted

//! Returns a complete SVG document with the output of `write`.
QByteArray renderSvg(const std::function<void(QXmlStreamWriter *)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter writer(&buffer);
    write(&writer);
    return buffer.data();
}

//! \brief Writes the sections of a report onto a sheet.
class PdfReportPainter
{
public:
    //! All arguments must outlive this object.
    PdfReportPainter(const Report &report, PdfCanvas *sheet, const GoesOn &keepsGoing)
        : m_report(report)
        , m_canvas(*sheet)
        , m_shouldContinue(keepsGoing)
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
    PdfCanvas &m_canvas;
    const GoesOn &m_shouldContinue;
};

void PdfReportPainter::title()
{
    const ReportHeader head = reportHeader(m_report);
    m_canvas.paragraph(head.title, PdfTextStyle::Title);
    m_canvas.space(2);
    m_canvas.paragraph(head.span, PdfTextStyle::Large);
    m_canvas.paragraph(head.origin, PdfTextStyle::Muted);
}

double PdfReportPainter::chartHeight(const ReportSection &section) const
{
    if (!section.target)
        return 0;
    return m_canvas.width() * chartSize(*section.target).height() / chartSize(*section.target).width() + m_canvas.points(6);
}

//! Keeps heading, figures and picture on the same page.
void PdfReportPainter::begin(const ReportSection &section)
{
    const FactCards cards(section.facts, m_canvas);
    const double height = m_canvas.heightOf(section.title, PdfTextStyle::Heading)
        + m_canvas.heightOf(section.detail, PdfTextStyle::Muted) + cards.height() + chartHeight(section) + m_canvas.points(36);
    m_canvas.space(14);
    m_canvas.keepTogether(height);
    m_canvas.rule();
    m_canvas.space(10);
    m_canvas.paragraph(section.title, PdfTextStyle::Heading);
    if (!section.detail.isEmpty())
        m_canvas.paragraph(section.detail, PdfTextStyle::Muted);
    cards.paint();
    chart(section);
}

void PdfReportPainter::chart(const ReportSection &section)
{
    if (!section.target)
        return;
    m_canvas.space(6);
    const double height = chartHeight(section) - m_canvas.points(6);
    const QRectF place = m_canvas.take(height);
    if (!m_canvas.painter())
        return;
    QSvgRenderer renderer(
        renderSvg([&](QXmlStreamWriter *to) { writeChart(to, *section.target, m_report.request, section.anchor); }));
    renderer.render(m_canvas.painter(), place);
}

//! Draws the legend of the states, with as many entries per line as fit.
void PdfReportPainter::key()
{
    const double side = m_canvas.points(8);
    QRectF line;
    double left = m_canvas.width(); // starts a new line for the first entry
    for (const ChartLegendEntry &entry : chartLegendEntries()) {
        const double height = std::max(side, m_canvas.heightOf(entry.word, PdfTextStyle::Muted));
        const double width = m_canvas.widthOf(entry.word, PdfTextStyle::Muted) + m_canvas.points(1);
        if (left + side + m_canvas.points(4) + width > m_canvas.width()) {
            m_canvas.keepTogether(height);
            line = m_canvas.take(height);
            left = 0;
        }
        if (m_canvas.painter()) {
            QSvgRenderer renderer(renderSvg([&entry](QXmlStreamWriter *to) { writeLegendSymbol(to, entry.state); }));
            renderer.render(m_canvas.painter(), QRectF(line.left() + left, line.top(), side, side));
        }
        left += side + m_canvas.points(4);
        m_canvas.draw(entry.word, PdfTextStyle::Muted, QRectF(line.left() + left, line.top(), width, height));
        left += width + m_canvas.points(12);
    }
}

void PdfReportPainter::section(const ReportSection &section)
{
    begin(section);
    for (const ReportTable &table : section.tables)
        PdfTable(table, m_canvas, m_shouldContinue).paint();
    for (const QString &note : section.notes) {
        m_canvas.space(4);
        m_canvas.paragraph(note, PdfTextStyle::Muted);
    }
}

void PdfReportPainter::print()
{
    title();
    section(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && m_shouldContinue(); ++i)
        section(sectionOf(m_report, i));
    m_canvas.space(16);
    key();
    m_canvas.space(4);
    for (const QString &sentence : explanations(m_report.request))
        m_canvas.paragraph(sentence, PdfTextStyle::Muted);
}

void prepare(QPdfWriter *writer, const ReportHeader &head)
{
    const bool isLetter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    writer->setPageLayout({QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
                           QMarginsF(40, 44, 40, 40), QPageLayout::Point});
    writer->setResolution(kResolution);
    writer->setTitle(ReportText::tr("%1, %2", "title, span").arg(head.title, head.span));
    writer->setCreator(u"Watchkeeper"_s);
}

} // namespace

QString writePdf(const Report &report, QIODevice *to, const GoesOn &keepsGoing)
{
    if (QFontDatabase::families().isEmpty())
        return ReportText::tr("Creating a PDF requires a font, but none is installed on this computer. Install one, such as "
                              "the package fonts-dejavu-core.");
    QPdfWriter writer(to);
    const ReportHeader head = reportHeader(report);
    prepare(&writer, head);
    // The first pass, which paints nothing, determines the total number of pages. Each page shows that number.
    PdfCanvas draft(&writer, nullptr, head.title);
    PdfReportPainter(report, &draft, keepsGoing).print();
    if (!keepsGoing())
        return {};
    QPainter painter(&writer);
    PdfCanvas sheet(&writer, &painter, head.title);
    sheet.setPageCount(draft.page());
    PdfReportPainter(report, &sheet, keepsGoing).print();
    sheet.finish();
    return {};
}

} // namespace watchkeeper
