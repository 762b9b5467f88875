// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How large a window is before a person has drawn it larger or smaller.

#include <QSize>

class QWidget;

namespace watchkeeper {

//! \brief Gives the window this size, or what its screen has room for: at 200 % few screens hold what a designer drew
//! \param wished  as large as it is by now, if none is given
void setFirstSize(QWidget *window, QSize wished = {});

} // namespace watchkeeper
