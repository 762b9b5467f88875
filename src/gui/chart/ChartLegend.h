// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The legend below the chart. Explains the colours and shows the values at the pointer.

#include "gui/chart/ChartPicture.h"

#include <QLabel>

namespace watchkeeper {

//! \brief Shows one entry per series, on as many lines as required.
class ChartLegend : public QLabel
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    //! \param when  the time or span of the readings, as text
    void show(const QString &when, const QList<ChartReading> &readings);
};

} // namespace watchkeeper
