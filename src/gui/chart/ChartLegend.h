// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Beneath the chart: what its colours mean, and what was measured where the pointer is.

#include "gui/chart/ChartPicture.h"

#include <QLabel>

namespace watchkeeper {

//! \brief One part a series, in as many lines as it takes.
class ChartLegend : public QLabel
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    //! \param when  of which moment or span the readings are
    void show(const QString &when, const QList<ChartReading> &readings);
};

} // namespace watchkeeper
