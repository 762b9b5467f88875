// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PaperTable.h"

#include "paper/PaperSheet.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMostShown = 400; // characters per cell: no row is higher than a page
constexpr double kMostOfWord = 0.22;  // share of the width: a longer word is broken
constexpr qsizetype kRowsAtOnce = 50; // laying out ten thousand takes seconds

bool isProse(const ReportColumn &column)
{
    return column.is == ReportColumn::Is::Text;
}

QString shown(const ReportCell &cell)
{
    return cell.text.size() > kMostShown ? cell.text.left(kMostShown) + QChar(u'…') : cell.text;
}

//! \brief Distributes room to columns: those that need little get all of it, the others share the rest equally.
void pour(double *room, QList<qsizetype> columns, const QList<double> &wants, QList<double> *widths)
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

PaperTable::PaperTable(const ReportTable &table, PaperSheet &sheet, const GoesOn &goesOn)
    : m_table(table)
    , m_sheet(sheet)
    , m_goesOn(goesOn)
    , m_gap(sheet.points(6))
    , m_padding(sheet.points(2.6))
{
    measure();
}

PaperType PaperTable::typeOf(qsizetype column) const
{
    return column == 0 && isProse(m_table.columns[0]) ? PaperType::Strong : PaperType::Text;
}

double PaperTable::widthOf(const QString &text, qsizetype column, bool isHead) const
{
    return m_sheet.widthOf(text, isHead ? PaperType::Muted : typeOf(column)) + m_gap + m_sheet.points(0.5);
}

bool PaperTable::isWanted(qsizetype row)
{
    if (m_isWanted && row % kRowsAtOnce == 0)
        m_isWanted = m_goesOn();
    return m_isWanted;
}

//! The widths needed without line breaks, and without breaking words.
PaperTable::Need PaperTable::needOf(qsizetype column)
{
    const double mostOfWord = m_sheet.width() * kMostOfWord;
    Need need;
    const auto take = [&](const QString &text, bool isHead) {
        if (!isHead)
            need.whole = std::max(need.whole, widthOf(text, column, isHead));
        for (const QString &word : text.split(u' '))
            need.words = std::max(need.words, std::min(mostOfWord, widthOf(word, column, isHead)));
    };
    take(m_table.columns[column].title, true);
    for (qsizetype i = 0; i < m_table.rows.size() && isWanted(i); ++i)
        take(shown(m_table.rows[i][column]), false);
    need.whole = std::max(need.whole, need.words);
    return need;
}

//! Gives room to words first, then to complete figures, then to prose.
void PaperTable::measure()
{
    QList<double> wants;
    QList<qsizetype> figures;
    QList<qsizetype> prose;
    double room = m_sheet.width() + m_gap; // no gap needed after the last column
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const Need need = needOf(i);
        m_widths.append(need.words);
        wants.append(need.whole - need.words);
        room -= need.words;
        (isProse(m_table.columns[i]) ? prose : figures).append(i);
    }
    if (room < 0) { // columns wider than the page: shrink all of them
        const double share = (m_sheet.width() + m_gap) / (m_sheet.width() + m_gap - room);
        for (double &width : m_widths)
            width *= share;
        return;
    }
    pour(&room, figures, wants, &m_widths);
    pour(&room, prose, wants, &m_widths);
    if (!m_widths.isEmpty())
        m_widths[prose.isEmpty() ? m_widths.size() - 1 : prose.last()] += room;
}

double PaperTable::inner(qsizetype column) const
{
    return m_widths[column] - m_gap;
}

double PaperTable::heightOf(const QList<ReportCell> &row) const
{
    double height = 0;
    for (qsizetype i = 0; i < row.size(); ++i)
        height = std::max(height, m_sheet.heightOf(shown(row[i]), typeOf(i), inner(i)));
    return height + 2 * m_padding;
}

double PaperTable::headHeight() const
{
    double height = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        height = std::max(height, m_sheet.heightOf(m_table.columns[i].title, PaperType::Muted, inner(i)));
    return height + 2 * m_padding;
}

QRectF PaperTable::cell(const QRectF &place, qsizetype column) const
{
    double left = place.left();
    for (qsizetype i = 0; i < column; ++i)
        left += m_widths[i];
    return {left, place.top() + m_padding, inner(column), place.height() - 2 * m_padding};
}

void PaperTable::paintHead()
{
    const QRectF place = m_sheet.take(headHeight());
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const ReportColumn &column = m_table.columns[i];
        QRectF box = cell(place, i);
        box.setTop(box.bottom() - m_sheet.heightOf(column.title, PaperType::Muted, inner(i)));
        m_sheet.draw(column.title, PaperType::Muted, box,
                     column.is == ReportColumn::Is::Number ? Qt::AlignTrailing : Qt::AlignLeading);
    }
    m_sheet.rule();
}

void PaperTable::paintRow(const QList<ReportCell> &row)
{
    const double height = heightOf(row);
    if (height > m_sheet.room()) {
        m_sheet.newPage();
        paintHead();
    }
    const QRectF place = m_sheet.take(height);
    for (qsizetype i = 0; i < row.size(); ++i)
        m_sheet.draw(shown(row[i]), typeOf(i), cell(place, i),
                     m_table.columns[i].is == ReportColumn::Is::Number ? Qt::AlignTrailing : Qt::AlignLeading);
    m_sheet.rule();
}

void PaperTable::paint()
{
    const double title = m_sheet.heightOf(m_table.title, PaperType::Subheading);
    const double first = m_table.rows.isEmpty() ? 0 : heightOf(m_table.rows.first());
    m_sheet.space(10);
    m_sheet.keepTogether(title + headHeight() + first);
    m_sheet.paragraph(m_table.title, PaperType::Subheading);
    paintHead();
    for (qsizetype i = 0; i < m_table.rows.size() && isWanted(i); ++i)
        paintRow(m_table.rows[i]);
    if (m_table.note.isEmpty())
        return;
    m_sheet.space(2);
    m_sheet.paragraph(m_table.note, PaperType::Muted);
}

} // namespace watchkeeper
