// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The initial size of a window, before the user resizes it.

#include <QSize>

class QWidget;

namespace watchkeeper {

//! \brief Resizes the window, limited to the available screen area. At a scale of 200 %, few screens have room for the designed size.
//! \param preferredSize  the desired size; the current size if omitted
void setInitialSize(QWidget *window, QSize preferredSize = {});

} // namespace watchkeeper
