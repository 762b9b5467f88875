// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/InputHistory.h"

#include "cli/CliText.h"
#include "conditions/facts/ObservedFacts.h"
#include "engine/past/TargetHistory.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QDateTime timeOf(const QJsonObject &json)
{
    return QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
}

//! The objects in a JSON array, or in lines with one object each.
Expected<QList<QJsonObject>, QString> parseObjects(const QByteArray &bytes)
{
    QList<QJsonObject> objects;
    if (const QJsonDocument list = QJsonDocument::fromJson(bytes); list.isArray()) {
        for (const QJsonValue &one : list.array())
            objects.append(one.toObject());
        return objects;
    }
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QJsonDocument line = QJsonDocument::fromJson(lines[i]);
        if (!line.isObject())
            return Unexpected(CliText::tr("Line %1 of the history isn't a valid result in JSON format.").arg(i + 1));
        objects.append(line.object());
    }
    return objects;
}

} // namespace

Expected<QList<WindowValue>, QString> historyFromText(const QByteArray &bytes, const QList<WindowQuery> &queries,
                                                      const QJsonObject &observation)
{
    auto objects = parseObjects(bytes);
    if (!objects)
        return Unexpected(objects.error());
    QList<Result> results;
    for (const QJsonObject &object : *objects) {
        Result result;
        result.at = timeOf(object);
        result.observation = seriesFromJson(object);
        if (!result.at.isValid())
            return Unexpected(CliText::tr("Result %1 of the history has no time. Add “at”, such as 2026-03-01T12:00:00Z.")
                                  .arg(results.size() + 1));
        results.append(result);
    }
    std::stable_sort(results.begin(), results.end(), [](const Result &a, const Result &b) { return a.at < b.at; });
    const QDateTime given = timeOf(observation);
    const QDateTime now = given.isValid() ? given : QDateTime::currentDateTimeUtc();
    TargetHistory past(queries);
    for (const Result &result : std::as_const(results)) {
        if (result.at < now)
            past.add(result);
    }
    past.mergeEarlier(TargetHistory(queries)); // marks the history as complete
    return past.answers(queries, seriesFromJson(observation), now.toMSecsSinceEpoch());
}

} // namespace watchkeeper
