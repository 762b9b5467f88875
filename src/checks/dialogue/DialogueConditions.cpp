// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the conditions and rules of a dialogue file.
#include "checks/dialogue/DialogueExpressions.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxExactJsonNumber = Q_INT64_C(1) << 53; // the largest integer that JSON represents exactly

class DialogueConditionsText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogue)
};

} // namespace

QList<std::pair<qint64, qint64>> DialogueExpressions::requiredRanges(const JsonLocation &object, const char *key)
{
    const JsonLocation spot = object.member(key);
    QList<std::pair<qint64, qint64>> ranges;
    if (spot.value.isDouble()) {
        const auto number = static_cast<qint64>(spot.value.toDouble());
        return {{number, number}};
    }
    const QStringList parts = spot.value.toString().split(u',');
    for (const QString &part : parts) {
        const QString trimmed = part.trimmed();
        const qsizetype dash = trimmed.indexOf(u'-');
        bool isFirst = false;
        bool isLast = true;
        const qint64 first = (dash < 0 ? trimmed : trimmed.left(dash)).toLongLong(&isFirst, 0);
        qint64 last = first;
        if (dash >= 0 && dash + 1 == trimmed.size())
            last = kMaxExactJsonNumber;
        else if (dash >= 0)
            last = trimmed.mid(dash + 1).toLongLong(&isLast, 0);
        if (!isFirst || !isLast || last < first) {
            m_json->report(spot, DialogueConditionsText::tr("Use numbers and ranges such as \"0,2-5,48-\" or \"0x10\"."));
            return ranges;
        }
        ranges.append({first, last});
    }
    return ranges;
}

DialogueCondition DialogueExpressions::makeCondition(const JsonLocation &spot)
{
    DialogueCondition condition;
    const auto parts = [&](const JsonLocation &list) {
        QList<DialogueCondition> read;
        for (const JsonLocation &item : list.items())
            read.append(makeCondition(item));
        return read;
    };
    if (spot.value.isArray()) {
        condition.parts = parts(spot);
        return condition;
    }
    if (!m_json->requireObject(spot))
        return condition;
    const auto only = [&](const char *key, DialogueCondition::Type type) {
        if (!spot.has(key))
            return false;
        m_json->allowOnly(spot, {QString::fromLatin1(key)});
        condition.type = type;
        return true;
    };
    if (only("all", DialogueCondition::Type::All)) {
        condition.parts = parts(spot.member("all"));
    } else if (only("any", DialogueCondition::Type::Any)) {
        condition.parts = parts(spot.member("any"));
    } else if (only("not", DialogueCondition::Type::Not)) {
        condition.parts = {makeCondition(spot.member("not"))};
    } else if (only("given", DialogueCondition::Type::Given)) {
        condition.name = m_json->requiredText(spot, "given");
        m_json->usesField(spot.member("given"), condition.name);
    } else if (only("has", DialogueCondition::Type::Has)) {
        condition.name = m_json->requiredText(spot, "has");
        m_json->usesName(spot.member("has"), condition.name);
    } else if (only("over", DialogueCondition::Type::Over)) {
        condition.texts = m_json->texts(spot, "over");
        for (const QString &key : condition.texts)
            m_json->usesTransport(spot.member("over"), key);
    } else if (only("encrypted", DialogueCondition::Type::Encrypted)) {
        if (!m_json->flag(spot, "encrypted", true)) {
            DialogueCondition inner = condition;
            condition.type = DialogueCondition::Type::Not;
            condition.parts = {inner};
        }
    } else {
        readTest(spot, &condition);
    }
    return condition;
}

void DialogueExpressions::readTest(const JsonLocation &spot, DialogueCondition *condition)
{
    m_json->allowOnly(spot,
                      {u"of"_s, u"regex"_s, u"group"_s, u"at"_s, u"as"_s, u"mask"_s, u"shift"_s, u"bytes"_s, u"end"_s,
                       u"counted"_s, u"is"_s, u"starts"_s, u"contains"_s, u"matches"_s, u"hex"_s, u"in"_s, u"above"_s,
                       u"below"_s, u"size"_s});
    condition->subject = makeExtractionPart(spot, true);
    using Type = DialogueCondition::Type;
    for (const auto &[key, type] :
         {std::pair("is", Type::Is), std::pair("starts", Type::Starts), std::pair("contains", Type::Contains),
          std::pair("above", Type::Above), std::pair("below", Type::Below)}) {
        if (!spot.has(key))
            continue;
        condition->type = type;
        for (const JsonLocation &item : spot.member(key).items())
            condition->templates.append(makeTemplate(item));
        if (condition->templates.isEmpty())
            m_json->report(spot.member(key), DialogueConditionsText::tr("This list is empty."));
        return;
    }
    if (spot.has("matches")) {
        condition->type = Type::Matches;
        condition->pattern = requiredPattern(spot, "matches");
    } else if (spot.has("hex")) {
        condition->type = Type::Masked;
        condition->bytes = m_json->hexBytes(spot.member("hex"), m_json->requiredText(spot, "hex"));
        if (spot.has("mask") && !spot.has("as"))
            condition->mask = m_json->hexBytes(spot.member("mask"), m_json->text(spot, "mask"));
    } else if (spot.has("in")) {
        condition->type = Type::Within;
        condition->ranges = requiredRanges(spot, "in");
    } else if (spot.has("size")) {
        condition->type = Type::Size;
        condition->ranges = requiredRanges(spot, "size");
    } else {
        m_json->report(spot,
                       DialogueConditionsText::tr("One of these keys is required: all, any, not, given, has, over, encrypted, "
                                                  "is, starts, contains, matches, hex, in, above, below, size."));
    }
}

DialogueRule DialogueExpressions::makeRule(const JsonLocation &spot)
{
    DialogueRule rule;
    if (!m_json->requireObject(spot))
        return rule;
    m_json->allowOnly(spot, {u"if"_s, u"then"_s, u"say"_s, u"end"_s});
    rule.condition = optionalCondition(spot, "if");
    rule.say = optionalTemplate(spot, "say");
    rule.ends = m_json->flag(spot, "end");
    const QString verdict = m_json->requiredText(spot, "then");
    const QStringList verdicts{u"up"_s, u"degraded"_s, u"auth"_s, u"down"_s, u"unknown"_s};
    rule.verdict = static_cast<DialogueVerdict>(std::max(qsizetype(0), verdicts.indexOf(verdict)));
    if (!verdict.isEmpty() && !verdicts.contains(verdict))
        m_json->report(spot.member("then"),
                       DialogueConditionsText::tr("“%1” isn't valid. Choose one of: %2.").arg(verdict, verdicts.join(u", "_s)));
    if (rule.verdict != DialogueVerdict::Up && !rule.say)
        m_json->report(spot, DialogueConditionsText::tr("A message is required. Describe what happened in “say”."));
    return rule;
}

QList<DialogueRule> DialogueExpressions::makeRules(const JsonLocation &spot)
{
    QList<DialogueRule> rules;
    for (const JsonLocation &item : spot.items())
        rules.append(makeRule(item));
    return rules;
}

} // namespace watchkeeper
