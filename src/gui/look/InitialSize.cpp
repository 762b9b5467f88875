// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/InitialSize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace watchkeeper {

void setInitialSize(QWidget *window, QSize preferredSize)
{
    // The size of the frame isn't known before the window is shown. The height of a title bar is a good estimate.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(0, titleBar);
    window->resize((preferredSize.isValid() ? preferredSize : window->size()).boundedTo(room));
}

} // namespace watchkeeper
