// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Includes QCustomPlot, whose header needs the `foreach` macro that this program disables with QT_NO_FOREACH.

#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
