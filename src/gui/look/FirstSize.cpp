// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/FirstSize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace watchkeeper {

void setFirstSize(QWidget *window, QSize wished)
{
    // The frame is known only after the window is shown, and the title bar is most of it.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(0, titleBar);
    window->resize((wished.isValid() ? wished : window->size()).boundedTo(room));
}

} // namespace watchkeeper
