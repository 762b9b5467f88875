// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/PlaceholderValues.h"

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

namespace {

QString secondsText(Milliseconds duration)
{
    return QString::number(qMax<qint64>(1, std::chrono::duration_cast<std::chrono::seconds>(duration).count()));
}

} // namespace

const QStringList &targetPlaceholderNames()
{
    static const QStringList names{u"name"_s, u"id"_s,    u"kind"_s,    u"host"_s,
                                   u"tags"_s, u"every"_s, u"timeout"_s, u"attempts"_s};
    return names;
}

TargetPlaceholders targetPlaceholders(const Target &target, const QString &host)
{
    return {{u"name"_s, target.name},
            {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
            {u"kind"_s, target.kind},
            {u"host"_s, host},
            {u"tags"_s, target.tags.join(u',')},
            {u"every"_s, secondsText(target.schedule.every)},
            {u"timeout"_s, secondsText(target.schedule.timeout)},
            {u"attempts"_s, QString::number(target.schedule.attempts)}};
}

QStringList targetPlaceholdersIn(const QString &text)
{
    static const QString start = u"${target:"_s;
    QStringList names;
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
        const bool isText = at > 0 && text.at(at - 1) == u'$';
        const qsizetype from = at + start.size();
        const qsizetype end = text.indexOf(u'}', from);
        if (end < 0)
            break;
        if (!isText)
            names.append(text.mid(from, end - from));
        at = from;
    }
    return names;
}

} // namespace watchkeeper
