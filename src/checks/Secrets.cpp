// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Secrets.h"

#include <QJsonArray>
#include <QJsonObject>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

void addKeys(const QString &text, QSet<QString> &keys)
{
    static const QString start = u"${keychain:"_s;
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
        at += start.size();
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            return;
        keys.insert(text.mid(at, end - at));
    }
}

void addKeys(const QJsonValue &value, QSet<QString> &keys)
{
    if (value.isString())
        addKeys(value.toString(), keys);
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        addKeys(item, keys);
    const QJsonObject object = value.toObject();
    for (const auto &item : object)
        addKeys(item, keys);
}

} // namespace

QSet<QString> keychainKeys(const QJsonValue &value)
{
    QSet<QString> keys;
    addKeys(value, keys);
    return keys;
}

} // namespace watchkeeper
