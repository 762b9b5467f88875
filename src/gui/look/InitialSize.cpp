// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/InitialSize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace watchkeeper {

void setInitialSize(QWidget *window, QSize preferredSize)
{
    // The frame is known only after the window is shown, and the title bar is most of it.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(0, titleBar);
    window->resize((preferredSize.isValid() ? preferredSize : window->size()).boundedTo(room));
}

} // namespace watchkeeper
