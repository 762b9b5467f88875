// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The mark and the label of a state. Always show both, together with the colour from Colours.h.

#include "gui/look/Colours.h"
#include "model/check/Outcome.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

#include <optional>

class QPainter;

namespace watchkeeper {

MarkState markStateOf(Outcome outcome);

//! Returns the translated name of a state, such as `Down`.
QString stateLabel(MarkState state);

//! Returns a text such as `3 down`. Problems that aren't confirmed yet have their own text.
QString stateCountText(MarkState state, int count);
QString beingConfirmedText(int count);

//! Returns the urgency of a state, from 0 (down) to 8 (paused). The mark column is sorted by it.
int stateRank(MarkState state);

//! Returns whether the state is a problem: down, degraded, unknown or unreachable.
bool isProblemState(MarkState state);

//! Returns the path of the image in the resources. Soft states have a hollow mark. They aren't confirmed yet, because attempts
//! are left.
QString markPath(MarkState state, bool soft);

//! Returns the symbol shown next to the mark of an acknowledged problem. For the parameters, see markPixmap().
QPixmap personPixmap(int size, qreal ratio, const QColor &colour);

//! Returns the mark, painted in its colour for the current palette.
QIcon stateIcon(MarkState state);

//! \param size  [device-independent px]
QPixmap markPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

//! Returns the mark of a flapping target, with a wave below it. A quarter taller than other marks.
QPixmap flappingMarkPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

//! \brief Paints a section of a strip that shows the worst outcome over time. Heights differ, so that problems and missing data are
//! noticeable without colour.
//! \param worst  nullopt without data
void paintStripCell(QPainter *painter, const QRect &cell, const std::optional<Outcome> &worst, const QPalette &palette);

} // namespace watchkeeper
