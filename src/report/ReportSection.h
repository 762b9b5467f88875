// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What stands in a report, in words and in order, however it is shown. Plain values.

#include "report/Report.h"

namespace watchkeeper {

//! \brief A figure with its name.
struct ReportFact
{
    QString label;
    QString text;
    QString detail;     //!< in smaller letters; may be empty
    bool isBad = false; //!< it needs a look: `text` or `detail` says so too
};

//! \brief A column of a table.
struct ReportColumn
{
    enum class Is : quint8 { Text, Number, Time };
    QString title;
    Is is = Is::Number;
};

//! \brief What stands in one place of a table.
struct ReportCell
{
    QString text;
    QString anchor = {}; //!< of the section that tells more; may be empty
};

struct ReportTable
{
    QString title;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; //!< the first cell names the row
    QString note;                  //!< below it; may be empty
};

//! \brief A part with a heading.
struct ReportSection
{
    QString anchor; //!< unique, letters and digits; may be empty
    QString title;
    QString detail; //!< beside the title; may be empty
    QList<ReportFact> facts;
    const ReportTarget *target = nullptr; //!< whose picture belongs here; none: no picture
    QList<ReportTable> tables;
    QStringList notes; //!< paragraphs at its end
};

//! \brief What stands above all sections.
struct ReportHead
{
    QString title;
    QString span;
    QString origin; //!< who made it, when
};

} // namespace watchkeeper
