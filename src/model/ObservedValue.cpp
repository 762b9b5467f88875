// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ObservedValue.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace watchkeeper {

static_assert(sizeof(ObservedValue) <= sizeof(QString) + sizeof(QVariant) + 2 * sizeof(void *));

namespace {

//! for fewer values, comparing all pairs is faster than hashing
constexpr qsizetype kMaxPairwise = 16;

bool areFewAndDistinct(const QStringList &names)
{
    if (names.size() > kMaxPairwise)
        return false;
    for (qsizetype i = 1; i < names.size(); ++i) {
        if (std::find(names.begin(), names.begin() + i, names[i]) != names.begin() + i)
            return false;
    }
    return true;
}

//! Appends a number to each repeated name.
QStringList numberedNames(const QStringList &names)
{
    QStringList keys;
    keys.reserve(names.size());
    QSet<QString> taken;
    QHash<QString, int> lastNumber; // by name; a plugin can use one name for hundreds of values
    for (const QString &name : names) {
        QString key = name;
        while (taken.contains(key)) {
            int &number = lastNumber[name];
            number = qMax(number, 1) + 1;
            key = QStringLiteral("%1 (%2)").arg(name, QString::number(number));
        }
        taken.insert(key);
        keys.append(key);
    }
    return keys;
}

} // namespace

QStringList valueKeys(const QList<ObservedValue> &values)
{
    QStringList names;
    names.reserve(values.size());
    for (const ObservedValue &value : values)
        names.append(value.name);
    return areFewAndDistinct(names) ? names : numberedNames(names);
}

} // namespace watchkeeper
