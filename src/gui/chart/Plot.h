// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file QCustomPlot, whose header requires the `foreach` that this program disables (QT_NO_FOREACH).

#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
