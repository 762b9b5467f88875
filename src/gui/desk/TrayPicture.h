// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Paints the tray icon: the shape and colour of the worst state, and the number of problems.

#include "gui/look/Colours.h"

#include <QIcon>
#include <QPixmap>

namespace watchkeeper {

//! \brief A filled octagon for down, or a filled triangle for degraded, with the number inside. Other states, and problem states
//! with a number of zero, use their usual marks.
//! \param number  number of problems; above 99, an exclamation mark is drawn, or `99+` if there is room
//! \param size    [px] edge of the square
//! \param dark    for a dark panel
QPixmap trayPixmap(MarkState mark, int number, int size, bool dark);

//! Creates the icon in the sizes that trays request.
QIcon trayPicture(MarkState mark, int number, bool dark);

} // namespace watchkeeper
