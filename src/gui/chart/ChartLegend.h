// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Below the chart: what its colours mean, and what was measured at the pointer.

#include "gui/chart/ChartPicture.h"

#include <QLabel>

namespace watchkeeper {

//! \brief One part per series, in as many lines as required.
class ChartLegend : public QLabel
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    //! \param when  the time or span of the readings
    void show(const QString &when, const QList<ChartReading> &readings);
};

} // namespace watchkeeper
