// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The appearance of a state: shape and word; the colour is in Colours.h. Always all three.

#include "gui/look/Colours.h"
#include "model/Outcome.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace watchkeeper {

MarkState markStateOf(Outcome outcome);

//! `Down`; translated.
QString stateLabel(MarkState state);

//! How much attention it needs: 0 (down) to 6 (paused); the sort order of the mark column.
int stateRank(MarkState state);

//! Path of the image in our resources. Soft states (not confirmed yet: attempts left) are hollow.
QString markPath(MarkState state, bool soft);

//! Shown next to the mark of an acknowledged problem; like markPixmap().
QPixmap personPixmap(int size, qreal ratio, const QColor &colour);

//! The mark in its colour for the palette at that time.
QIcon stateIcon(MarkState state);

//! \param size  [device-independent px]
QPixmap markPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

//! The same with a wave underneath, a quarter taller: for flapping targets.
QPixmap flappingMarkPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

} // namespace watchkeeper
