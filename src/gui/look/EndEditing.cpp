// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/EndEditing.h"

#include <QAbstractItemView>

namespace watchkeeper {

void endEditing(QWidget *window)
{
    const QWidget *typing = window->focusWidget();
    QWidget *around = typing ? typing->parentWidget() : nullptr;
    while (around && !qobject_cast<QAbstractItemView *>(around))
        around = around->parentWidget();
    if (around)
        around->setFocus();
}

} // namespace watchkeeper
