// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/ConditionsKey.h"

#include "conditions/Condition.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QString kIfKey = u"if"_s;
const QString kElseKey = u"else"_s;

class ConditionsKeyText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionsKey)
};

//! Reads one list, and collects the valid conditions and all problems.
class ConditionsReader
{
public:
    ParsedConditions read(const QJsonValue &value)
    {
        if (!value.isArray()) {
            report(-1, ConditionsKeyText::tr("Expected a list of conditions, such as [\"[STATUS] == 200\"]."));
            return m_result;
        }
        const QJsonArray list = value.toArray();
        if (list.size() > kMaxConditions)
            report(-1, ConditionsKeyText::tr("Too many conditions. The limit is %1.").arg(kMaxConditions));
        for (qsizetype i = 0; i < list.size() && i < kMaxConditions; ++i)
            readEntry(list.at(i), i);
        return m_result;
    }

private:
    void report(qsizetype index, const QString &text) { m_result.problems.append({index, text}); }

    void readEntry(const QJsonValue &entry, qsizetype index)
    {
        TargetCondition condition;
        if (entry.isString())
            condition.text = entry.toString();
        else if (!entry.isObject() || !readObject(entry.toObject(), index, &condition))
            return entry.isObject() ? void() : report(index, wrongType());
        if (const QString fault = problemIn(condition.text); !fault.isEmpty())
            return report(index, fault);
        for (const TargetCondition &other : std::as_const(m_result.conditions)) {
            if (other.text == condition.text)
                return report(index, ConditionsKeyText::tr("“%1” appears twice.").arg(condition.text));
        }
        m_result.conditions.append(condition);
    }

    bool readObject(const QJsonObject &object, qsizetype index, TargetCondition *condition)
    {
        for (const QString &key : object.keys()) {
            if (key != kIfKey && key != kElseKey)
                report(index, u"%1: %2"_s.arg(key, unknownKeyText(key, {kIfKey, kElseKey})));
        }
        const auto outcome = outcomeFromKey(object.value(kElseKey).toString());
        const bool isOutcome = outcome == Outcome::Down || outcome == Outcome::Degraded;
        if (object.contains(kElseKey) && !isOutcome)
            report(index, ConditionsKeyText::tr("else: Choose “down” or “degraded”."));
        else
            condition->otherwise = outcome.value_or(Outcome::Down);
        if (!object.value(kIfKey).isString()) {
            report(index, wrongType());
            return false;
        }
        condition->text = object.value(kIfKey).toString();
        return true;
    }

    static QString wrongType()
    {
        return ConditionsKeyText::tr(
            "Expected a string or an object, such as {\"if\": \"[RESPONSE_TIME] < 300ms\", \"else\": \"degraded\"}.");
    }

    static QString problemIn(const QString &text)
    {
        if (text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar::Null))
            return ConditionsKeyText::tr("Line breaks and null characters aren't allowed here.");
        const auto condition = Condition::parse(text);
        if (condition)
            return {};
        return ConditionsKeyText::tr("“%1”, column %2: %3")
            .arg(text, QString::number(condition.error().column()), condition.error().text());
    }

    ParsedConditions m_result;
};

QByteArray entryText(const TargetCondition &condition)
{
    if (condition.otherwise == Outcome::Down)
        return jsonText(condition.text);
    return "{\"if\": " + jsonText(condition.text) + ", \"else\": " + jsonText(outcomeKey(condition.otherwise)) + '}';
}

} // namespace

QString conditionsKey()
{
    return u"conditions"_s;
}

ParsedConditions readConditions(const QJsonValue &value)
{
    return ConditionsReader().read(value);
}

QJsonArray conditionsToJson(const QList<TargetCondition> &conditions)
{
    QJsonArray list;
    for (const TargetCondition &condition : conditions) {
        if (condition.otherwise == Outcome::Down)
            list.append(condition.text);
        else
            list.append(QJsonObject{{kIfKey, condition.text}, {kElseKey, outcomeKey(condition.otherwise)}});
    }
    return list;
}

QByteArray conditionsText(const QList<TargetCondition> &conditions, int indent)
{
    QList<QByteArray> entries;
    for (const TargetCondition &condition : conditions)
        entries.append(entryText(condition));
    return jsonList(entries, indent);
}

QJsonObject conditionsSchema()
{
    const QJsonObject text{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[^\\n\\r]+$"_s}};
    const QJsonObject otherwise{{u"enum"_s, QJsonArray{outcomeKey(Outcome::Down), outcomeKey(Outcome::Degraded)}}};
    const QJsonObject object{{u"type"_s, u"object"_s},
                             {u"properties"_s, QJsonObject{{kIfKey, text}, {kElseKey, otherwise}}},
                             {u"required"_s, QJsonArray{kIfKey}},
                             {u"additionalProperties"_s, false}};
    return {{u"type"_s, u"array"_s},
            {u"items"_s, QJsonObject{{u"anyOf"_s, QJsonArray{text, object}}}},
            {u"maxItems"_s, kMaxConditions},
            {u"uniqueItems"_s, true},
            {u"title"_s, ConditionsKeyText::tr("Conditions")},
            {u"description"_s,
             ConditionsKeyText::tr("Conditions that must pass, such as [STATUS] == 200. A failed condition makes the target "
                                   "down, or degraded if “else” is set to degraded.")}};
}

} // namespace watchkeeper
