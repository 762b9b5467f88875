// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The size of a window before the user has resized it.

#include <QSize>

class QWidget;

namespace watchkeeper {

//! \brief Gives the window this size, or as much as its screen has room for: at 200 % few screens have room for the designed size
//! \param wished  its current size if none is given
void setInitialSize(QWidget *window, QSize preferredSize = {});

} // namespace watchkeeper
