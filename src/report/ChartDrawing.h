// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The small picture of a target: how it was, and how long its checks took. Static SVG that shows without scripts and styles.

#include "report/Report.h"

#include <QSize>

class QXmlStreamWriter;

namespace watchkeeper {

//! Width and height of its picture, in the picture's own units.
QSize chartSize(const ReportTarget &target);

//! \brief Writes the element. Its parts have classes (up, degraded, series, …) by which a style may colour them anew.
//! \param request  of which it shows the span
//! \param anchor   unique in the page, for the ids of title and description
void writeChart(QXmlStreamWriter *to, const ReportTarget &target, const ReportRequest &request, const QString &anchor);

//! \brief A state as the pictures show it, and what it is called.
struct ChartKeyEntry
{
    WatchState state;
    QString word;
};

//! All that differ, for the key of what the pictures show.
QList<ChartKeyEntry> chartKey();

//! A small picture of a state alone, for that key.
void writeKey(QXmlStreamWriter *to, WatchState state);

} // namespace watchkeeper
