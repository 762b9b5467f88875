// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfTable.h"

#include "model/base/ShortText.h"
#include "paper/PdfCanvas.h"

#include <algorithm>

namespace watchkeeper {

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

QRectF PdfTable::cellRect(const QRectF &place, qsizetype column) const
{
    double left = place.left();
    for (qsizetype i = 0; i < column; ++i)
        left += m_widths[i];
    return {left, place.top() + m_padding, innerWidth(column), place.height() - 2 * m_padding};
}

void PdfTable::paintHeader()
{
    const QRectF place = m_canvas.reserve(headerHeight());
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const ReportColumn &column = m_table.columns[i];
        QRectF box = cellRect(place, i);
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
    const QRectF place = m_canvas.reserve(height);
    for (qsizetype i = 0; i < row.size(); ++i)
        m_canvas.draw(cellText(row[i]), styleOf(i), cellRect(place, i),
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
