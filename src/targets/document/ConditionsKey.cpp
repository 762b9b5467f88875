// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/ConditionsKey.h"

#include "conditions/Condition.h"
#include "conditions/syntax/ConditionParser.h"
#include "model/base/Quantity.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"

#include <QCoreApplication>

#include <algorithm>
#include <variant>

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

QString quotedConditionText(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
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

namespace {

QString conditionTextOf(const QJsonValue &entry)
{
    return entry.isString() ? entry.toString() : entry.toObject().value(kIfKey).toString();
}

//! Returns whether the plain field is about this entry, in whatever form the entry is written.
bool isAbout(const QJsonValue &entry, PlainCondition plain)
{
    const QString text = conditionTextOf(entry);
    const auto condition = Condition::parse(text);
    if (!condition)
        return false;
    if (plain == PlainCondition::SlowerThan)
        return condition->placeholders().contains(Placeholder::ResponseTime);
    return condition->placeholders().contains(Placeholder::Body) && (text.contains("contains"_L1) || condition->hasPattern());
}

//! Returns the value if the field can express this entry.
std::optional<QString> plainValueOf(const QJsonValue &entry, PlainCondition plain)
{
    const QString text = conditionTextOf(entry);
    const bool isDegraded = entry.toObject().value(kElseKey) == outcomeKey(Outcome::Degraded);
    const auto tree = ConditionParser(text).parse();
    const Test *test = tree ? tree->test.get() : nullptr;
    const auto *subject = test ? std::get_if<PlaceholderOperand>(&test->left.content) : nullptr;
    if (!subject || subject->hasPath || test->isNegated || isDegraded != (plain == PlainCondition::SlowerThan))
        return {};
    if (plain == PlainCondition::ContainsText) {
        const auto *search = std::get_if<SubstringOperand>(&test->right.content);
        return search && subject->placeholder == Placeholder::Body ? std::optional(QString::fromUtf8(search->part))
                                                                   : std::nullopt;
    }
    const TextRange limit = test->right.range;
    const QString duration = text.mid(limit.begin, limit.length);
    const bool isLimit = test->comparison == Comparison::Less && subject->placeholder == Placeholder::ResponseTime;
    return isLimit && parseDuration(duration) ? std::optional(duration) : std::nullopt;
}

TargetCondition plainCondition(PlainCondition plain, const QString &value)
{
    if (plain == PlainCondition::SlowerThan)
        return {u"[RESPONSE_TIME] < "_s + value, Outcome::Degraded};
    return {u"[BODY] contains "_s + quotedConditionText(value), Outcome::Down};
}

} // namespace

std::optional<QString> plainConditionValue(const QJsonValue &conditions, PlainCondition plain)
{
    QString value;
    int count = 0;
    const QJsonArray list = conditions.toArray();
    for (const QJsonValue &entry : list) {
        if (!isAbout(entry, plain))
            continue;
        const auto found = plainValueOf(entry, plain);
        if (!found || ++count > 1)
            return {};
        value = *found;
    }
    return value;
}

QJsonValue withPlainCondition(const QJsonValue &conditions, PlainCondition plain, const QString &value)
{
    QJsonArray list = conditions.toArray();
    const auto present = std::find_if(list.begin(), list.end(), [plain](const QJsonValue &entry) {
        return isAbout(entry, plain) && plainValueOf(entry, plain);
    });
    if (present == list.end() && !value.isEmpty())
        list.append(conditionsToJson({plainCondition(plain, value)}).first());
    else if (present != list.end() && value.isEmpty())
        list.erase(present);
    else if (present != list.end())
        *present = conditionsToJson({plainCondition(plain, value)}).first();
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

} // namespace watchkeeper
