// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfReport.h"

#include "paper/PdfCanvas.h"
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
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class PdfCanvas;

//! \brief Key figures that are measured at construction and painted once. The sheet must not change between the two steps.
class FactCards
{
public:
    //! \param sheet  must outlive this object
    FactCards(const QList<ReportFact> &facts, PdfCanvas &sheet);

    //! Returns the height, including the space around the cards.
    double height() const;
    void paint() const;

private:
    double innerWidth() const;
    double heightOf(const ReportFact &fact) const;
    void paint(const ReportFact &fact, double left, double top, double height) const;

    const QList<ReportFact> &m_facts;
    PdfCanvas &m_canvas;
    qsizetype m_columns;
    double m_gap;
    double m_padding;
    double m_width;          //!< width of a card
    QList<double> m_heights; //!< heights of the rows
};

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

//! \brief Paints a report onto a canvas.
class PdfReportPainter
{
public:
    //! All arguments must outlive this object.
    PdfReportPainter(const Report &report, PdfCanvas *sheet, const ShouldContinue &shouldContinue)
        : m_report(report)
        , m_canvas(*sheet)
        , m_shouldContinue(shouldContinue)
    {
    }
    void paint();

private:
    void paintTitle();
    void paintSection(const ReportSection &section);
    void paintSectionStart(const ReportSection &section);
    void paintChart(const ReportSection &section);
    double chartHeight(const ReportSection &section) const;
    void paintLegend();

    const Report &m_report;
    PdfCanvas &m_canvas;
    const ShouldContinue &m_shouldContinue;
};

void PdfReportPainter::paintTitle()
{
    const ReportHeader head = reportHeader(m_report);
    m_canvas.addParagraph(head.title, PdfTextStyle::Title);
    m_canvas.addSpace(2);
    m_canvas.addParagraph(head.span, PdfTextStyle::Large);
    m_canvas.addParagraph(head.origin, PdfTextStyle::Muted);
}

double PdfReportPainter::chartHeight(const ReportSection &section) const
{
    if (!section.target)
        return 0;
    return m_canvas.width() * chartSize(*section.target).height() / chartSize(*section.target).width() + m_canvas.points(6);
}

//! Keeps heading, figures and picture on the same page.
void PdfReportPainter::paintSectionStart(const ReportSection &section)
{
    const FactCards cards(section.facts, m_canvas);
    const double height = m_canvas.heightOf(section.title, PdfTextStyle::Heading)
        + m_canvas.heightOf(section.detail, PdfTextStyle::Muted) + cards.height() + chartHeight(section) + m_canvas.points(36);
    m_canvas.addSpace(14);
    m_canvas.keepTogether(height);
    m_canvas.drawRule();
    m_canvas.addSpace(10);
    m_canvas.addParagraph(section.title, PdfTextStyle::Heading);
    if (!section.detail.isEmpty())
        m_canvas.addParagraph(section.detail, PdfTextStyle::Muted);
    cards.paint();
    paintChart(section);
}

void PdfReportPainter::paintChart(const ReportSection &section)
{
    if (!section.target)
        return;
    m_canvas.addSpace(6);
    const double height = chartHeight(section) - m_canvas.points(6);
    const QRectF area = m_canvas.reserve(height);
    if (!m_canvas.painter())
        return;
    QSvgRenderer renderer(
        renderSvg([&](QXmlStreamWriter *to) { writeChart(to, *section.target, m_report.request, section.anchor); }));
    renderer.render(m_canvas.painter(), area);
}

//! Draws the legend of the states, with as many entries on each line as will fit.
void PdfReportPainter::paintLegend()
{
    const double side = m_canvas.points(8);
    QRectF line;
    double left = m_canvas.width(); // starts a new line for the first entry
    for (const ChartLegendEntry &entry : chartLegendEntries()) {
        const double height = std::max(side, m_canvas.heightOf(entry.word, PdfTextStyle::Muted));
        const double width = m_canvas.widthOf(entry.word, PdfTextStyle::Muted) + m_canvas.points(1);
        if (left + side + m_canvas.points(4) + width > m_canvas.width()) {
            m_canvas.keepTogether(height);
            line = m_canvas.reserve(height);
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

void PdfReportPainter::paintSection(const ReportSection &section)
{
    paintSectionStart(section);
    for (const ReportTable &table : section.tables)
        PdfTable(table, m_canvas, m_shouldContinue).paint();
    for (const QString &note : section.notes) {
        m_canvas.addSpace(4);
        m_canvas.addParagraph(note, PdfTextStyle::Muted);
    }
}

void PdfReportPainter::paint()
{
    paintTitle();
    paintSection(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && m_shouldContinue(); ++i)
        paintSection(sectionOf(m_report, i));
    m_canvas.addSpace(16);
    paintLegend();
    m_canvas.addSpace(4);
    for (const QString &sentence : explanations(m_report.request))
        m_canvas.addParagraph(sentence, PdfTextStyle::Muted);
}

void configureWriter(QPdfWriter *writer, const ReportHeader &head)
{
    const bool isLetter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    writer->setPageLayout({QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
                           QMarginsF(40, 44, 40, 40), QPageLayout::Point});
    writer->setResolution(kResolution);
    writer->setTitle(ReportText::tr("%1, %2", "title, span").arg(head.title, head.span));
    writer->setCreator(u"Watchkeeper"_s);
}

} // namespace

QString writePdf(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue)
{
    if (QFontDatabase::families().isEmpty())
        return ReportText::tr("Creating a PDF requires a font, but none is installed on this computer. Install one, such as "
                              "the package fonts-dejavu-core.");
    QPdfWriter writer(to);
    const ReportHeader head = reportHeader(report);
    configureWriter(&writer, head);
    // The first pass paints nothing. It determines the total number of pages, which is shown on each page.
    PdfCanvas draft(&writer, nullptr, head.title);
    PdfReportPainter(report, &draft, shouldContinue).paint();
    if (!shouldContinue())
        return {};
    QPainter painter(&writer);
    PdfCanvas sheet(&writer, &painter, head.title);
    sheet.setPageCount(draft.pageNumber());
    PdfReportPainter(report, &sheet, shouldContinue).paint();
    sheet.writeFooter();
    return {};
}

namespace {

constexpr qsizetype kMaxColumns = 5;

} // namespace

FactCards::FactCards(const QList<ReportFact> &facts, PdfCanvas &sheet)
    : m_facts(facts)
    , m_canvas(sheet)
    , m_columns(std::clamp<qsizetype>(facts.size(), 1, kMaxColumns))
    , m_gap(sheet.points(6))
    , m_padding(sheet.points(6))
    , m_width((sheet.width() - m_gap * static_cast<double>(m_columns - 1)) / static_cast<double>(m_columns))
{
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i % m_columns == 0)
            m_heights.append(0);
        m_heights.last() = std::max(m_heights.last(), heightOf(facts[i]));
    }
}

double FactCards::innerWidth() const
{
    return m_width - 2 * m_padding;
}

double FactCards::heightOf(const ReportFact &fact) const
{
    return m_canvas.heightOf(fact.label, PdfTextStyle::Muted, innerWidth())
        + m_canvas.heightOf(fact.text, PdfTextStyle::Figure, innerWidth())
        + m_canvas.heightOf(fact.detail, PdfTextStyle::Muted, innerWidth()) + 2 * m_padding;
}

double FactCards::height() const
{
    const double all = std::accumulate(m_heights.begin(), m_heights.end(), 0.0);
    return m_heights.isEmpty() ? 0 : all + m_gap * static_cast<double>(m_heights.size() + 1);
}

void FactCards::paint() const
{
    for (qsizetype row = 0; row < m_heights.size(); ++row) {
        m_canvas.reserve(m_gap);
        const QRectF area = m_canvas.reserve(m_heights[row]);
        const qsizetype end = std::min(m_facts.size(), (row + 1) * m_columns);
        for (qsizetype i = row * m_columns; i < end; ++i) {
            const auto column = static_cast<double>(i % m_columns);
            paint(m_facts[i], area.left() + column * (m_width + m_gap), area.top(), area.height());
        }
    }
}

void FactCards::paint(const ReportFact &fact, double left, double top, double height) const
{
    QPainter *painter = m_canvas.painter();
    if (!painter)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(kPanelColours.light));
    painter->drawRoundedRect(QRectF(left, top, m_width, height), m_canvas.points(3), m_canvas.points(3));
    painter->setBrush(Qt::NoBrush);
    QRectF box(left + m_padding, top + m_padding, innerWidth(), height);
    m_canvas.draw(fact.label, PdfTextStyle::Muted, box);
    box.translate(0, m_canvas.heightOf(fact.label, PdfTextStyle::Muted, innerWidth()));
    m_canvas.draw(fact.text, fact.needsAttention ? PdfTextStyle::BadFigure : PdfTextStyle::Figure, box);
    box.translate(0, m_canvas.heightOf(fact.text, PdfTextStyle::Figure, innerWidth()));
    m_canvas.draw(fact.detail, PdfTextStyle::Muted, box);
}

} // namespace watchkeeper
