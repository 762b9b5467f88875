// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a report, in words and in order, independent of the format. Plain values.

#include "report/Report.h"

namespace watchkeeper {

//! \brief A figure with its name.
struct ReportFact
{
    QString label;
    QString text;
    QString detail;     //!< in smaller print; may be empty
    bool isBad = false; //!< it needs attention: `text` or `detail` says so too
};

//! \brief A column of a table.
struct ReportColumn
{
    enum class Is : quint8 { Text, Number, Time };
    QString title;
    Is is = Is::Number;
};

//! \brief A cell of a table.
struct ReportCell
{
    QString text;
    QString anchor = {}; //!< of the section with more details; may be empty
};

struct ReportTable
{
    QString title;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; //!< the first cell names the row
    QString note;                  //!< shown below it; may be empty
};

//! \brief A section with a heading.
struct ReportSection
{
    QString anchor; //!< unique, letters and digits; may be empty
    QString title;
    QString detail; //!< shown beside the title; may be empty
    QList<ReportFact> facts;
    const ReportTarget *target = nullptr; //!< the target whose chart is shown here; none: no chart
    QList<ReportTable> tables;
    QStringList notes; //!< paragraphs at the end of the section
};

//! \brief The head of a report, above all sections.
struct ReportHeader
{
    QString title;
    QString span;
    QString origin; //!< who made it, when
};

} // namespace watchkeeper
