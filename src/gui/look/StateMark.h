// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The shape and the label of a state. Its colour is defined in Colours.h. Always use all three.

#include "gui/look/Colours.h"
#include "model/Outcome.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace watchkeeper {

MarkState markStateOf(Outcome outcome);

//! The translated name of a state, such as `Down`.
QString stateLabel(MarkState state);

//! The urgency of a state, from 0 (down) to 6 (paused). It is the sort order of the mark column.
int stateRank(MarkState state);

//! The path of the image in our resources. Soft states, which aren't confirmed because attempts are left, have a hollow mark.
QString markPath(MarkState state, bool soft);

//! The symbol shown next to the mark of an acknowledged problem. For the parameters, see markPixmap().
QPixmap personPixmap(int size, qreal ratio, const QColor &colour);

//! The mark, painted in its colour for the current palette.
QIcon stateIcon(MarkState state);

//! \param size  [device-independent px]
QPixmap markPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

//! The mark of a flapping target, with a wave below it. A quarter taller than other marks.
QPixmap flappingMarkPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

} // namespace watchkeeper
