// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table over as many pages as needed: each page repeats the column heads, and no row is split.

#include "report/ReportSection.h"

#include <QRectF>

namespace watchkeeper {

class PaperSheet;
enum class PaperType : quint8;

//! \brief Measured at construction, painted once.
class PaperTable
{
public:
    //! All arguments must outlive this object. \param goesOn  called every few rows; false skips the rest
    PaperTable(const ReportTable &table, PaperSheet &sheet, const GoesOn &goesOn);

    void paint();

private:
    //! The width that a column needs.
    struct Need
    {
        double whole = 0;
        double words = 0; //!< <= whole
    };
    void measure();
    bool isWanted(qsizetype row);
    Need needOf(qsizetype column);
    double widthOf(const QString &text, qsizetype column, bool isHead) const;
    double inner(qsizetype column) const;
    PaperType typeOf(qsizetype column) const;
    double heightOf(const QList<ReportCell> &row) const;
    double headHeight() const;
    void paintHead();
    void paintRow(const QList<ReportCell> &row);
    QRectF cell(const QRectF &place, qsizetype column) const;

    const ReportTable &m_table;
    PaperSheet &m_sheet;
    const GoesOn &m_goesOn;
    bool m_isWanted = true;
    QList<double> m_widths;
    double m_gap;     //!< between columns
    double m_padding; //!< above and below a row
};

} // namespace watchkeeper
