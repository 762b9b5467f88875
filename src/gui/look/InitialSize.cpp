// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/InitialSize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace watchkeeper {

void setInitialSize(QWidget *window, QSize preferredSize)
{
    // The frame size is unknown before the window is shown. The title bar is the largest part of the frame.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(0, titleBar);
    window->resize((preferredSize.isValid() ? preferredSize : window->size()).boundedTo(room));
}

} // namespace watchkeeper
