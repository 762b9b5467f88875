// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The key figures of a section, side by side.

#include "report/ReportSection.h"

namespace watchkeeper {

class PdfCanvas;

//! \brief Measured at construction, painted once, on the sheet in its state at that time.
class FactCards
{
public:
    //! \param sheet  must outlive this object
    FactCards(const QList<ReportFact> &facts, PdfCanvas &sheet);

    //! Including the space around them.
    double height() const;
    void paint() const;

private:
    double inner() const;
    double heightOf(const ReportFact &fact) const;
    void paint(const ReportFact &fact, double left, double top, double height) const;

    const QList<ReportFact> &m_facts;
    PdfCanvas &m_canvas;
    qsizetype m_columns;
    double m_gap;
    double m_padding;
    double m_width;          //!< of a card
    QList<double> m_heights; //!< of rows
};

} // namespace watchkeeper
