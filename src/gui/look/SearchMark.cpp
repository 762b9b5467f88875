// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/SearchMark.h"

#include "gui/look/TintedIcon.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace watchkeeper {

void addSearchMark(QLineEdit *field)
{
    QAction *mark = field->addAction(actionIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mark->setText(QCoreApplication::translate("SearchMark", "Search"));
}

} // namespace watchkeeper
