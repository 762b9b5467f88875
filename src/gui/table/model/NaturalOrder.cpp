// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/NaturalOrder.h"

#include <QLocale>

namespace watchkeeper {

QCollator naturalCollator()
{
    // The C locale doesn't support numeric sorting and would put 10 before 9.
    const bool canCount = QLocale().language() != QLocale::C;
    QCollator collator(canCount ? QLocale() : QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace watchkeeper
