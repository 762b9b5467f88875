// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/AnswerReader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AnswerReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

class AnswerRulesReader
{
public:
    explicit AnswerRulesReader(JsonFileReader *json)
        : m_json(json)
    {
    }
    AnswerRules read(const JsonLocation &spot);

private:
    NumberSet readStatuses(const JsonLocation &object, const QString &standard);
    QList<AnswerMatch> readMatches(const JsonLocation &spot);
    AnswerMatch readMatch(const JsonLocation &spot);
    QList<AnswerTime> readTimes(const JsonLocation &spot);

    JsonFileReader *m_json;
};

AnswerRules AnswerRulesReader::read(const JsonLocation &spot)
{
    if (!spot.value.isUndefined() && m_json->requireObject(spot))
        m_json->allowOnly(spot, {u"status"_s, u"where"_s, u"again"_s, u"broken"_s, u"message"_s});
    const JsonLocation again = spot.member("again");
    const JsonLocation broken = spot.member("broken");
    if (!again.value.isUndefined() && m_json->requireObject(again))
        m_json->allowOnly(again, {u"status"_s, u"where"_s, u"after"_s, u"afterIn"_s});
    if (!broken.value.isUndefined() && m_json->requireObject(broken))
        m_json->allowOnly(broken, {u"status"_s, u"where"_s});
    AnswerRules rules;
    rules.success = readStatuses(spot, u"200-299"_s);
    rules.where = readMatches(spot.member("where"));
    rules.again = readStatuses(again, u"408,425,429,500-599"_s);
    rules.retryMatches = readMatches(again.member("where"));
    rules.after = m_json->duration(again, "after");
    rules.retryDelayFields = readTimes(again.member("afterIn"));
    rules.broken = readStatuses(broken, u"300-399,401,403,404,410"_s);
    rules.brokenBy = readMatches(broken.member("where"));
    rules.message = m_json->texts(spot, "message");
    return rules;
}

NumberSet AnswerRulesReader::readStatuses(const JsonLocation &object, const QString &standard)
{
    const QString written = object.has("status") ? m_json->text(object, "status") : standard;
    const auto read = NumberSet::parse(written, 100, 599);
    if (!read)
        m_json->report(object.member("status"), read.error());
    return read ? *read : NumberSet();
}

QList<AnswerMatch> AnswerRulesReader::readMatches(const JsonLocation &spot)
{
    QList<AnswerMatch> all;
    for (const JsonLocation &item : spot.items())
        all.append(readMatch(item));
    return all;
}

AnswerMatch AnswerRulesReader::readMatch(const JsonLocation &spot)
{
    AnswerMatch match;
    if (!m_json->requireObject(spot))
        return match;
    if (spot.keys().isEmpty())
        m_json->report(spot, AnswerReaderText::tr("Specify what the response must contain, such as {\"ok\": true}."));
    for (const QString &path : spot.keys()) {
        QStringList values;
        for (const JsonLocation &item : spot.member(path).items()) {
            if (item.value.isObject() || item.value.isArray() || item.value.isNull())
                m_json->report(item, AnswerReaderText::tr("This must be a string, a number, true or false."));
            values.append(item.value.isString() ? item.value.toString() : item.value.toVariant().toString());
        }
        match.insert(path, values);
    }
    return match;
}

QList<AnswerTime> AnswerRulesReader::readTimes(const JsonLocation &spot)
{
    static const QStringList units{u"seconds"_s, u"milliseconds"_s, u"instant"_s};
    QList<AnswerTime> all;
    for (const JsonLocation &item : spot.items()) {
        if (!m_json->requireObject(item))
            continue;
        m_json->allowOnly(item, {u"at"_s, u"unit"_s});
        AnswerTime time;
        time.at = m_json->requiredText(item, "at");
        const QString unit = m_json->requiredText(item, "unit");
        m_json->requireOneOf(item.member("unit"), unit, units);
        time.unit = static_cast<AnswerTime::Unit>(std::max<qsizetype>(0, units.indexOf(unit)));
        all.append(time);
    }
    return all;
}

} // namespace

AnswerRules readAnswerRules(JsonFileReader *json, const JsonLocation &spot)
{
    return AnswerRulesReader(json).read(spot);
}

} // namespace watchkeeper
