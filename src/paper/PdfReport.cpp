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

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kResolution = 1200; // dots an inch: so fine that no letter is moved by them

QByteArray chartOf(const ReportSection &section, const ReportRequest &request)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter writer(&buffer);
    writeChart(&writer, *section.target, request, section.anchor);
    return buffer.data();
}

//! \brief Puts sections onto a sheet, one below the other.
class Press
{
public:
    Press(const Report &report, PaperSheet *sheet)
        : m_report(report)
        , m_sheet(*sheet)
    {
    }
    void print(const GoesOn &goesOn);

private:
    void title();
    void section(const ReportSection &section);
    void begin(const ReportSection &section);
    void chart(const ReportSection &section);
    double chartHeight(const ReportSection &section) const;

    const Report &m_report;
    PaperSheet &m_sheet;
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

//! Heading, figures and picture stay on one page.
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
    QSvgRenderer renderer(chartOf(section, m_report.request));
    renderer.render(m_sheet.painter(), place);
}

void Press::section(const ReportSection &section)
{
    begin(section);
    for (const ReportTable &table : section.tables)
        PaperTable(table, m_sheet).paint();
    for (const QString &note : section.notes) {
        m_sheet.space(4);
        m_sheet.paragraph(note, PaperType::Muted);
    }
}

void Press::print(const GoesOn &goesOn)
{
    title();
    section(summarySection(m_report));
    for (qsizetype i = 0; i < m_report.targets.size() && goesOn(); ++i)
        section(sectionOf(m_report, i));
    m_sheet.space(16);
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
            "PDF needs a font, and this computer has none. Install one, such as the package fonts-dejavu-core.");
    QPdfWriter writer(to);
    const ReportHead head = headOf(report);
    prepare(&writer, head);
    // Once without ink: each page says how many there are.
    PaperSheet draft(&writer, nullptr, head.title);
    Press(report, &draft).print(goesOn);
    QPainter painter(&writer);
    PaperSheet sheet(&writer, &painter, head.title);
    sheet.setPages(draft.page());
    Press(report, &sheet).print(goesOn);
    sheet.finish();
    return {};
}

} // namespace watchkeeper
