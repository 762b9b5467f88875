// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AlertLine.h"

#include "cli/OrderedJson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QByteArray alertLine(const ReplayedAlert &replayed)
{
    static const QStringList keys{u"at"_s,           u"alert"_s,  u"target"_s,   u"kind"_s,
                                  u"suppressedBy"_s, u"others"_s, u"channels"_s, u"title"_s};
    const AlertDecision &decision = replayed.decision;
    const Alert &alert = decision.alert;
    QJsonObject json{
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(replayed.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"alert"_s, alert.rule},
        {u"target"_s, alert.targetName.isEmpty() ? QJsonValue() : QJsonValue(alert.targetName)},
        {u"kind"_s, alertKindKey(alert.kind)},
        {u"suppressedBy"_s, decision.suppressedBy ? QJsonValue(suppressionKey(*decision.suppressedBy)) : QJsonValue()}};
    if (!alert.others.isEmpty())
        json.insert(u"others"_s, QJsonArray::fromStringList(alert.others));
    if (!decision.suppressedBy) {
        json.insert(u"channels"_s, QJsonArray::fromStringList(decision.channels));
        json.insert(u"title"_s, alert.title);
    }
    return orderedJson(json, keys) + '\n';
}

} // namespace watchkeeper
