// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Colours of lines and phases in charts. Those of lines are distinguishable for users with colour blindness (Okabe and Ito, "Color
//! Universal Design", 2008).

#include "model/check/Observation.h"

#include <QColor>
#include <QPalette>
#include <QPen>

namespace watchkeeper {

//! Returns the line colour for this position. Colours repeat after eight positions.
QColor lineColour(qsizetype index, const QPalette &palette);

//! Returns the pen for the line at this position of a comparison. Lines with the same colour have different dashes.
QPen comparisonPen(qsizetype index, const QPalette &palette);

//! Returns the colour of a phase: one of five tints of the accent, the darkest at the bottom of the stack.
QColor phaseColour(Phase phase, const QPalette &palette);

//! \param strength  the opacity, in [0, 1]
QColor withAlpha(QColor colour, float strength);

} // namespace watchkeeper
