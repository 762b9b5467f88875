// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Paints the tray icon: the shape and colour of the worst state, and the number of problems.

#include "gui/look/Colours.h"

#include <QIcon>
#include <QPixmap>

namespace watchkeeper {

//! \brief An octagon for down, a triangle for degraded, filled, with the number in it; other states, and a number of zero, by their marks.
//! \param number  of problems; above 99 there is an exclamation mark in place of it, or `99+` where there is room
//! \param size    [px] edge of the square
//! \param dark    for a dark panel
QPixmap trayPixmap(MarkState mark, int number, int size, bool dark);

//! Creates the icon in the sizes that trays request.
QIcon trayPicture(MarkState mark, int number, bool dark);

} // namespace watchkeeper
