// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text content of a report in order, independent of the format. Plain data.

#include "report/Report.h"

namespace watchkeeper {

//! \brief A key figure with its label.
struct ReportFact
{
    QString label;
    QString text;
    QString detail;     //!< shown in smaller print; can be empty
    bool isBad = false; //!< whether it needs attention; also indicated by `text` or `detail`, not only by colour
};

struct ReportColumn
{
    enum class Is : quint8 { Text, Number, Time };
    QString title;
    Is is = Is::Number;
};

struct ReportCell
{
    QString text;
    QString anchor = {}; //!< anchor of the section with more details; can be empty
};

struct ReportTable
{
    QString title;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; //!< the first cell of a row is its heading
    QString note;                  //!< shown below the table; can be empty
};

//! \brief A section with a heading.
struct ReportSection
{
    QString anchor; //!< unique; letters and digits only; can be empty
    QString title;
    QString detail; //!< shown beside the title; can be empty
    QList<ReportFact> facts;
    const ReportTarget *target = nullptr; //!< the target whose chart is shown in this section, or null
    QList<ReportTable> tables;
    QStringList notes; //!< shown as paragraphs at the end of the section
};

//! \brief The head of a report, above all sections.
struct ReportHeader
{
    QString title;
    QString span;
    QString origin; //!< who created the report, and when
};

} // namespace watchkeeper
