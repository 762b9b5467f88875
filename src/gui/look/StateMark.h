// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A state as people see it: shape and word; the colour is in Colours.h. Always all three.

#include "gui/look/Colours.h"
#include "model/Outcome.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace watchkeeper {

MarkState markStateOf(Outcome outcome);

//! `Down`; translated.
QString stateWord(MarkState state);

//! How much it asks for attention: 0 (down) to 6 (paused); the order in which the mark column sorts.
int stateRank(MarkState state);

//! Path of the drawing in our resources. Soft ones (not yet sure: attempts left) are hollow.
QString markPath(MarkState state, bool soft);

//! What stands beside the mark of a problem that somebody takes care of; as markPixmap().
QPixmap personPixmap(int size, qreal ratio, const QColor &colour);

//! The mark in its colour, as it is on the palette at that time.
QIcon stateIcon(MarkState state);

//! \param size  [device-independent px]
QPixmap markPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

//! The same with a wave beneath, a quarter taller: it changes again and again.
QPixmap flappingMarkPixmap(MarkState state, bool soft, int size, qreal ratio, const QColor &colour);

} // namespace watchkeeper
