// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the key figures of a section side by side.

#include "report/ReportSection.h"

namespace watchkeeper {

class PdfCanvas;

//! \brief Key figures that are measured at construction and painted once. The sheet must not change in between.
class FactCards
{
public:
    //! \param sheet  must outlive this object
    FactCards(const QList<ReportFact> &facts, PdfCanvas &sheet);

    //! Includes the space around the cards.
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

} // namespace watchkeeper
