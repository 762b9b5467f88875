// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfCanvas.h"

#include "model/base/ShortText.h"
#include "report/ChartDrawing.h"
#include "report/ReportText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kFooterHeight = 22; // height of the page footer in points

double sizeOf(PdfTextStyle type)
{
    switch (type) {
    case PdfTextStyle::Title:
        return 20;
    case PdfTextStyle::Heading:
        return 13.5;
    case PdfTextStyle::Large:
        return 11.5;
    case PdfTextStyle::Figure:
    case PdfTextStyle::BadFigure:
        return 13;
    case PdfTextStyle::Subheading:
        return 9.5;
    case PdfTextStyle::Muted:
    case PdfTextStyle::Text:
    case PdfTextStyle::Strong:
        break;
    }
    return 8;
}

bool isBold(PdfTextStyle type)
{
    return type != PdfTextStyle::Text && type != PdfTextStyle::Muted && type != PdfTextStyle::Large;
}

//! Breaks the text into lines. \return the height of all lines, in dots
double layOut(QTextLayout *layout, double width, Qt::Alignment align)
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout->endLayout();
    return height;
}

} // namespace

PdfCanvas::PdfCanvas(QPdfWriter *writer, QPainter *painter, QString title)
    : m_writer(writer)
    , m_painter(painter)
    , m_title(std::move(title))
    , m_body(0, 0, writer->width(), writer->height() - points(kFooterHeight))
    , m_top(m_body.top())
{
}

QFont PdfCanvas::font(PdfTextStyle type) const
{
    QFont font(u"Sans Serif"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(points(sizeOf(type))));
    font.setWeight(isBold(type) ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor PdfCanvas::colour(PdfTextStyle type) const
{
    if (type == PdfTextStyle::BadFigure)
        return QColor(kDownColours.light);
    return QColor(type == PdfTextStyle::Muted ? kMutedColours.light : kTextColours.light);
}

double PdfCanvas::heightOf(const QString &text, PdfTextStyle type, double width) const
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font(type), m_writer);
    return layOut(&layout, width > 0 ? width : this->width(), Qt::AlignLeading);
}

double PdfCanvas::widthOf(const QString &text, PdfTextStyle type) const
{
    return QFontMetricsF(font(type), m_writer).horizontalAdvance(text);
}

void PdfCanvas::draw(const QString &text, PdfTextStyle type, const QRectF &box, Qt::Alignment align) const
{
    if (!m_painter)
        return;
    QTextLayout layout(text, font(type), m_writer);
    layOut(&layout, box.width(), align);
    m_painter->setPen(colour(type));
    layout.draw(m_painter, box.topLeft());
}

void PdfCanvas::drawLine(double left, double right, double y) const
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(QColor(kLineColours.light), points(0.5)));
    m_painter->drawLine(QPointF(left, y), QPointF(right, y));
}

void PdfCanvas::drawRule()
{
    drawLine(m_body.left(), m_body.right(), m_top);
}

QRectF PdfCanvas::reserve(double height)
{
    const QRectF area(m_body.left(), m_top, m_body.width(), height);
    m_top += height;
    return area;
}

void PdfCanvas::addParagraph(const QString &text, PdfTextStyle type)
{
    const double height = heightOf(text, type);
    keepTogether(height);
    draw(text, type, reserve(height));
}

void PdfCanvas::keepTogether(double height)
{
    if (height > remainingHeight() && m_top > m_body.top())
        newPage();
}

void PdfCanvas::newPage()
{
    writeFooter();
    if (m_painter)
        m_writer->newPage();
    ++m_pageNumber;
    m_top = m_body.top();
}

void PdfCanvas::writeFooter()
{
    const double height = points(sizeOf(PdfTextStyle::Muted) * 1.4);
    const QRectF foot(m_body.left(), m_body.bottom() + points(kFooterHeight) - height, m_body.width(), height);
    const QString number = m_pageCount > 0 ? ReportText::tr("Page %1 of %2").arg(m_pageNumber).arg(m_pageCount)
                                           : ReportText::tr("Page %1").arg(m_pageNumber);
    draw(number, PdfTextStyle::Muted, foot, Qt::AlignRight | Qt::AlignAbsolute);
    const QFontMetricsF metrics(font(PdfTextStyle::Muted), m_writer);
    draw(metrics.elidedText(m_title, Qt::ElideRight, m_body.width() * 0.7), PdfTextStyle::Muted, foot);
}

namespace {

constexpr qsizetype kMaxShown = 400;        // maximum characters per cell, which keeps rows shorter than a page
constexpr double kMaxWordWidthShare = 0.22; // maximum share of the width for one word; longer words are broken
constexpr qsizetype kRowsPerStep = 50;      // rows between two progress calls, because laying out many rows takes seconds

bool isProse(const ReportColumn &column)
{
    return column.is == ReportColumn::Is::Text;
}

QString cellText(const ReportCell &cell)
{
    return shortened(cell.text, kMaxShown);
}

//! \brief Distributes the free width among columns. Columns that need less than an equal share get only the width they need;
//! the other columns share the rest equally.
void distributeRoom(double *room, QList<qsizetype> columns, const QList<double> &wants, QList<double> *widths)
{
    std::sort(columns.begin(), columns.end(), [&wants](qsizetype a, qsizetype b) { return wants[a] < wants[b]; });
    auto left = static_cast<double>(columns.size());
    for (const qsizetype column : columns) {
        const double given = std::min(wants[column], *room / left--);
        (*widths)[column] += given;
        *room -= given;
    }
}

} // namespace

PdfTable::PdfTable(const ReportTable &table, PdfCanvas &sheet, const ShouldContinue &shouldContinue)
    : m_table(table)
    , m_canvas(sheet)
    , m_shouldContinue(shouldContinue)
    , m_gap(sheet.points(6))
    , m_padding(sheet.points(2.6))
{
    measure();
}

PdfTextStyle PdfTable::styleOf(qsizetype column) const
{
    return column == 0 && isProse(m_table.columns[0]) ? PdfTextStyle::Strong : PdfTextStyle::Text;
}

double PdfTable::widthOf(const QString &text, qsizetype column, bool isHead) const
{
    return m_canvas.widthOf(text, isHead ? PdfTextStyle::Muted : styleOf(column)) + m_gap + m_canvas.points(0.5);
}

bool PdfTable::shouldContinueAt(qsizetype row)
{
    if (m_isContinuing && row % kRowsPerStep == 0)
        m_isContinuing = m_shouldContinue();
    return m_isContinuing;
}

//! Returns the width that a column needs to avoid line breaks, and the width that it needs to avoid broken words.
PdfTable::RequiredWidth PdfTable::requiredWidthOf(qsizetype column)
{
    const double maxWordWidth = m_canvas.width() * kMaxWordWidthShare;
    RequiredWidth need;
    const auto take = [&](const QString &text, bool isHead) {
        if (!isHead)
            need.whole = std::max(need.whole, widthOf(text, column, isHead));
        for (const QString &word : text.split(u' '))
            need.words = std::max(need.words, std::min(maxWordWidth, widthOf(word, column, isHead)));
    };
    take(m_table.columns[column].title, true);
    for (qsizetype i = 0; i < m_table.rows.size() && shouldContinueAt(i); ++i)
        take(cellText(m_table.rows[i][column]), false);
    need.whole = std::max(need.whole, need.words);
    return need;
}

//! Gives each column the width that it needs to avoid broken words, then distributes the remaining width: first to figures,
//! last to prose.
void PdfTable::measure()
{
    QList<double> wants;
    QList<qsizetype> figures;
    QList<qsizetype> prose;
    double room = m_canvas.width() + m_gap; // the last column needs no gap
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const RequiredWidth need = requiredWidthOf(i);
        m_widths.append(need.words);
        wants.append(need.whole - need.words);
        room -= need.words;
        (isProse(m_table.columns[i]) ? prose : figures).append(i);
    }
    if (room < 0) { // too wide for the page, so shrink all columns
        const double share = (m_canvas.width() + m_gap) / (m_canvas.width() + m_gap - room);
        for (double &width : m_widths)
            width *= share;
        return;
    }
    distributeRoom(&room, figures, wants, &m_widths);
    distributeRoom(&room, prose, wants, &m_widths);
    if (!m_widths.isEmpty())
        m_widths[prose.isEmpty() ? m_widths.size() - 1 : prose.last()] += room;
}

double PdfTable::innerWidth(qsizetype column) const
{
    return m_widths[column] - m_gap;
}

double PdfTable::heightOf(const QList<ReportCell> &row) const
{
    double height = 0;
    for (qsizetype i = 0; i < row.size(); ++i)
        height = std::max(height, m_canvas.heightOf(cellText(row[i]), styleOf(i), innerWidth(i)));
    return height + 2 * m_padding;
}

double PdfTable::headerHeight() const
{
    double height = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        height = std::max(height, m_canvas.heightOf(m_table.columns[i].title, PdfTextStyle::Muted, innerWidth(i)));
    return height + 2 * m_padding;
}

QRectF PdfTable::cellRect(const QRectF &area, qsizetype column) const
{
    double left = area.left();
    for (qsizetype i = 0; i < column; ++i)
        left += m_widths[i];
    return {left, area.top() + m_padding, innerWidth(column), area.height() - 2 * m_padding};
}

void PdfTable::paintHeader()
{
    const QRectF area = m_canvas.reserve(headerHeight());
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const ReportColumn &column = m_table.columns[i];
        QRectF box = cellRect(area, i);
        box.setTop(box.bottom() - m_canvas.heightOf(column.title, PdfTextStyle::Muted, innerWidth(i)));
        m_canvas.draw(column.title, PdfTextStyle::Muted, box,
                      column.is == ReportColumn::Is::Number ? Qt::AlignTrailing : Qt::AlignLeading);
    }
    m_canvas.drawRule();
}

void PdfTable::paintRow(const QList<ReportCell> &row)
{
    const double height = heightOf(row);
    if (height > m_canvas.remainingHeight()) {
        m_canvas.newPage();
        paintHeader();
    }
    const QRectF area = m_canvas.reserve(height);
    for (qsizetype i = 0; i < row.size(); ++i)
        m_canvas.draw(cellText(row[i]), styleOf(i), cellRect(area, i),
                      m_table.columns[i].is == ReportColumn::Is::Number ? Qt::AlignTrailing : Qt::AlignLeading);
    m_canvas.drawRule();
}

void PdfTable::paint()
{
    const double title = m_canvas.heightOf(m_table.title, PdfTextStyle::Subheading);
    const double first = m_table.rows.isEmpty() ? 0 : heightOf(m_table.rows.first());
    m_canvas.addSpace(10);
    m_canvas.keepTogether(title + headerHeight() + first);
    m_canvas.addParagraph(m_table.title, PdfTextStyle::Subheading);
    paintHeader();
    for (qsizetype i = 0; i < m_table.rows.size() && shouldContinueAt(i); ++i)
        paintRow(m_table.rows[i]);
    if (m_table.note.isEmpty())
        return;
    m_canvas.addSpace(2);
    m_canvas.addParagraph(m_table.note, PdfTextStyle::Muted);
}

} // namespace watchkeeper
