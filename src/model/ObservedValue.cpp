// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ObservedValue.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace watchkeeper {

static_assert(sizeof(ObservedValue) <= sizeof(QString) + sizeof(QVariant) + 2 * sizeof(void *));

QStringList valueKeys(const QList<ObservedValue> &values)
{
    QStringList keys;
    keys.reserve(values.size());
    QSet<QString> taken;
    QHash<QString, int> lastNumber; // a plugin may give one name to hundreds
    for (const ObservedValue &value : values) {
        QString key = value.name;
        while (taken.contains(key)) {
            int &number = lastNumber[value.name];
            number = qMax(number, 1) + 1;
            key = QStringLiteral("%1 (%2)").arg(value.name).arg(number);
        }
        taken.insert(key);
        keys.append(key);
    }
    return keys;
}

} // namespace watchkeeper
