// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table that can span several pages. Each page repeats the column headings, and rows are never split.

#include "report/ReportSection.h"

#include <QRectF>

namespace watchkeeper {

class PdfCanvas;
enum class PdfTextStyle : quint8;

//! \brief A table that is measured at construction and painted once.
class PdfTable
{
public:
    //! All arguments must outlive this object. \param shouldContinue  called every few rows; if it returns false, the remaining
    //! rows are skipped
    PdfTable(const ReportTable &table, PdfCanvas &sheet, const ShouldContinue &shouldContinue);

    void paint();

private:
    //! The widths that a column needs to avoid line breaks and to avoid broken words.
    struct RequiredWidth
    {
        double whole = 0; //!< without line breaks
        double words = 0; //!< without broken words; <= whole
    };
    void measure();
    bool shouldContinueAt(qsizetype row);
    RequiredWidth requiredWidthOf(qsizetype column);
    double widthOf(const QString &text, qsizetype column, bool isHead) const;
    double innerWidth(qsizetype column) const;
    PdfTextStyle styleOf(qsizetype column) const;
    double heightOf(const QList<ReportCell> &row) const;
    double headerHeight() const;
    void paintHeader();
    void paintRow(const QList<ReportCell> &row);
    QRectF cellRect(const QRectF &place, qsizetype column) const;

    const ReportTable &m_table;
    PdfCanvas &m_canvas;
    const ShouldContinue &m_shouldContinue;
    bool m_isContinuing = true;
    QList<double> m_widths;
    double m_gap;     //!< between columns
    double m_padding; //!< space above and below each row
};

} // namespace watchkeeper
