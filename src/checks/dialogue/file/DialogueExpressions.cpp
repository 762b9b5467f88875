// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueSteps.h"

#include "checks/dialogue/functions/DialogueFunctions.h"
#include "checks/network/message/MessageBoundary.h"
#include "model/base/NearestWord.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxRandom = 1024;
constexpr qint64 kMaxPadding = 65'535;
constexpr qint64 kMaxWholeNumber = 4 * 1024 * 1024;
constexpr int kMaxShift = 63;
constexpr int kMaxCaptureGroup = 99;

DialogueTemplate literal(const QByteArray &bytes)
{
    DialogueTemplate made;
    made.bytes = bytes;
    return made;
}

DialogueTemplate variable(const QString &name)
{
    DialogueTemplate made;
    made.type = DialogueTemplate::Type::Variable;
    made.name = name;
    return made;
}

DialogueTemplate sequence(const QList<DialogueTemplate> &parts)
{
    if (parts.size() == 1)
        return parts.first();
    DialogueTemplate made;
    made.type = DialogueTemplate::Type::Sequence;
    made.parts = parts;
    return made;
}

} // namespace

DialogueTemplate DialogueExpressions::makeTemplate(const JsonLocation &spot)
{
    if (spot.value.isString())
        return textTemplate(spot, spot.value.toString(), false);
    if (spot.value.isDouble())
        return literal(QByteArray::number(spot.value.toDouble(), 'g', 15));
    if (spot.value.isArray()) {
        QList<DialogueTemplate> parts;
        for (const JsonLocation &item : spot.items())
            parts.append(makeTemplate(item));
        return sequence(parts);
    }
    if (spot.value.isObject())
        return objectTemplate(spot);
    m_json->report(spot, DialogueText::tr("Specify what to send or compare: a string, a list of parts, or an object."));
    return {};
}

//! \param isHex  whether the text between placeholders consists of hexadecimal digits
DialogueTemplate DialogueExpressions::textTemplate(const JsonLocation &spot, const QString &text, bool isHex)
{
    static const QRegularExpression placeholder(u"\\$(\\$\\{)|\\$\\{([^}]*)\\}"_s);
    QList<DialogueTemplate> parts;
    const auto addLiteral = [&](const QString &part) {
        if (!part.isEmpty())
            parts.append(literal(isHex ? m_json->hexBytes(spot, part) : part.toUtf8()));
    };
    qsizetype at = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        addLiteral(text.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        if (match.capturedLength(1) > 0) {
            parts.append(literal("${"));
        } else {
            m_json->usesName(spot, match.captured(2));
            parts.append(variable(match.captured(2)));
        }
    }
    addLiteral(text.mid(at));
    return parts.isEmpty() ? literal({}) : sequence(parts);
}

DialogueTemplate DialogueExpressions::objectTemplate(const JsonLocation &spot)
{
    DialogueTemplate made;
    if (spot.has("hex")) {
        m_json->allowOnly(spot, {u"hex"_s});
        return textTemplate(spot.member("hex"), m_json->text(spot, "hex"), true);
    }
    if (spot.has("call"))
        return callTemplate(spot);
    if (spot.has("number")) {
        m_json->allowOnly(spot, {u"number"_s, u"as"_s});
        made.type = DialogueTemplate::Type::Number;
        made.parts = {makeTemplate(spot.member("number"))};
        made.form = requiredEncoding(spot, "as");
    } else if (spot.has("length")) {
        m_json->allowOnly(spot, {u"length"_s, u"of"_s, u"adds"_s});
        made.type = DialogueTemplate::Type::Length;
        made.form = requiredEncoding(spot, "length");
        made.parts = {makeTemplate(spot.member("of"))};
        made.count = m_json->wholeNumber(spot, "adds", 0, -kMaxPadding, kMaxPadding);
    } else if (spot.has("random") || spot.has("letters")) {
        const char *const key = spot.has("random") ? "random" : "letters";
        m_json->allowOnly(spot, {QString::fromLatin1(key)});
        made.type = spot.has("random") ? DialogueTemplate::Type::Random : DialogueTemplate::Type::Letters;
        made.count = m_json->wholeNumber(spot, key, 0, 1, kMaxRandom);
    } else if (spot.has("pad")) {
        m_json->allowOnly(spot, {u"pad"_s, u"of"_s, u"with"_s});
        made.type = DialogueTemplate::Type::Pad;
        made.count = m_json->wholeNumber(spot, "pad", 0, 1, kMaxPadding);
        made.parts = {makeTemplate(spot.member("of"))};
        made.bytes =
            spot.has("with") ? m_json->hexBytes(spot.member("with"), m_json->requiredText(spot, "with")) : QByteArray(1, '\0');
        if (made.bytes.isEmpty())
            made.bytes = QByteArray(1, '\0');
    } else if (spot.has("if")) {
        m_json->allowOnly(spot, {u"if"_s, u"then"_s, u"else"_s});
        made.type = DialogueTemplate::Type::Choice;
        made.condition = std::make_shared<const DialogueCondition>(makeCondition(spot.member("if")));
        made.parts = {makeTemplate(spot.member("then")), spot.has("else") ? makeTemplate(spot.member("else")) : literal({})};
    } else {
        m_json->report(spot,
                       DialogueText::tr("One of these keys is required: hex, number, length, random, letters, pad, if, call."));
    }
    if ((made.type == DialogueTemplate::Type::Number || made.type == DialogueTemplate::Type::Length) && !made.form)
        return literal({});
    return made;
}

DialogueTemplate DialogueExpressions::callTemplate(const JsonLocation &spot)
{
    m_json->allowOnly(spot, {u"call"_s, u"with"_s});
    const QString name = m_json->text(spot, "call");
    DialogueTemplate made;
    made.type = DialogueTemplate::Type::Call;
    made.function = findDialogueFunction(name);
    if (spot.has("with")) {
        for (const JsonLocation &item : spot.member("with").items())
            made.parts.append(makeTemplate(item));
    }
    if (!made.function) {
        QStringList names;
        for (const DialogueFunction &function : dialogueFunctions())
            names.append(function.name);
        const QString nearest = nearestWord(name, names);
        m_json->report(spot.member("call"),
                       DialogueText::tr("Function “%1” doesn't exist. Available: %2.")
                           .arg(name, nearest.isEmpty() ? names.join(u", "_s) : nearest + u", …"_s));
        return literal({});
    }
    if (made.parts.size() < made.function->least || made.parts.size() > made.function->most) {
        m_json->report(spot, DialogueText::tr("Wrong number of arguments. Expected: %1.").arg(made.function->form));
        return literal({});
    }
    return made;
}

DialogueExtraction DialogueExpressions::makeExtraction(const JsonLocation &spot)
{
    const bool isPart = spot.has("regex") || spot.has("at") || spot.has("as") || spot.has("bytes") || spot.has("end")
        || spot.has("of") || spot.has("counted");
    const bool isTemplate =
        // these keys identify templates, which can also contain the keys above
        spot.has("length") || spot.has("pad") || spot.has("number");
    if (spot.value.isObject() && isPart && !isTemplate)
        return makeExtractionPart(spot, false);
    DialogueExtraction extraction;
    extraction.source = makeTemplate(spot);
    return extraction;
}

//! \param isTest  whether the object is a condition, which has other keys too
DialogueExtraction DialogueExpressions::makeExtractionPart(const JsonLocation &spot, bool isTest)
{
    if (!isTest)
        m_json->allowOnly(spot,
                          {u"of"_s, u"regex"_s, u"group"_s, u"at"_s, u"as"_s, u"mask"_s, u"shift"_s, u"bytes"_s, u"end"_s,
                           u"counted"_s, u"counted"_s});
    DialogueExtraction extraction;
    extraction.source = optionalTemplate(spot, "of");
    if (spot.has("regex")) {
        extraction.type = DialogueExtraction::Type::Match;
        extraction.pattern = requiredPattern(spot, "regex");
        constexpr int kFirstOrAll = -1;
        extraction.group = static_cast<int>(m_json->wholeNumber(spot, "group", kFirstOrAll, 0, kMaxCaptureGroup));
        if (m_json->compilesPatterns() && extraction.pattern.isValid() && extraction.group > extraction.pattern.captureCount())
            m_json->report(spot, DialogueText::tr("The regular expression has no group %1.").arg(extraction.group));
        return extraction;
    }
    if (!spot.has("at") && !spot.has("as") && !spot.has("bytes") && !spot.has("end") && !spot.has("counted"))
        return extraction;
    extraction.type = DialogueExtraction::Type::Bytes;
    if (spot.has("at"))
        extraction.at = numberTemplate(spot.member("at"));
    if (spot.has("as")) {
        extraction.form = requiredEncoding(spot, "as");
        if (extraction.form)
            extraction.type = DialogueExtraction::Type::Number;
        if (spot.has("mask")) {
            bool isNumber = false;
            extraction.mask = m_json->text(spot, "mask").toULongLong(&isNumber, 16);
            if (!isNumber)
                m_json->report(spot.member("mask"), DialogueText::tr("Specify the mask in hexadecimal, such as \"0f\"."));
        }
        extraction.shift = static_cast<int>(m_json->wholeNumber(spot, "shift", 0, 0, kMaxShift));
    }
    if (spot.has("counted")) {
        extraction.form = requiredEncoding(spot, "counted");
        if (extraction.form)
            extraction.type = DialogueExtraction::Type::Counted;
    }
    if (spot.has("bytes"))
        extraction.count = numberTemplate(spot.member("bytes"));
    if (spot.has("end"))
        extraction.mark = makeTemplate(spot.member("end")).bytes;
    return extraction;
}

//! Reads an integer, or a template that produces one.
DialogueTemplate DialogueExpressions::numberTemplate(const JsonLocation &spot)
{
    const double number = spot.value.toDouble();
    if (spot.value.isDouble() && (number != std::floor(number) || std::abs(number) > double(kMaxWholeNumber)))
        m_json->report(spot, DialogueText::tr("Use a whole number, or an expression that evaluates to one."));
    return makeTemplate(spot);
}

std::optional<DialogueCondition> DialogueExpressions::optionalCondition(const JsonLocation &object, const char *key)
{
    return object.has(key) ? std::optional(makeCondition(object.member(key))) : std::nullopt;
}

std::optional<DialogueTemplate> DialogueExpressions::optionalTemplate(const JsonLocation &object, const char *key)
{
    return object.has(key) ? std::optional(makeTemplate(object.member(key))) : std::nullopt;
}

std::optional<NumberEncoding> DialogueExpressions::requiredEncoding(const JsonLocation &object, const char *key)
{
    const QString name = m_json->requiredText(object, key);
    const auto form = NumberEncoding::parse(name);
    if (!form && !name.isEmpty())
        m_json->report(object.member(key),
                       DialogueText::tr("“%1” isn't a valid number format. Available: %2.").arg(name, NumberEncoding::names()));
    return form;
}

QRegularExpression DialogueExpressions::requiredPattern(const JsonLocation &object, const char *key)
{
    const QString written = m_json->requiredText(object, key);
    const QRegularExpression pattern = bytePattern(written);
    if (m_json->compilesPatterns()) {
        const QRegularExpression plain(written); // `pattern` encloses it in a group, where a surplus parenthesis could be valid
        const QRegularExpression &wrong = plain.isValid() ? pattern : plain;
        if (!wrong.isValid())
            m_json->report(object.member(key),
                           DialogueText::tr("This isn't a valid regular expression: %1.").arg(wrong.errorString()));
    }
    return pattern;
}

namespace {

constexpr qint64 kMaxExactJsonNumber = Q_INT64_C(1) << 53; // the largest integer that JSON represents exactly

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
            m_json->report(spot, DialogueText::tr("Use numbers and ranges such as \"0,2-5,48-\" or \"0x10\"."));
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
            m_json->report(spot.member(key), DialogueText::tr("This list is empty."));
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
                       DialogueText::tr("One of these keys is required: all, any, not, given, has, over, encrypted, "
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
                       DialogueText::tr("“%1” isn't valid. Choose one of: %2.").arg(verdict, verdicts.join(u", "_s)));
    if (rule.verdict != DialogueVerdict::Up && !rule.say)
        m_json->report(spot, DialogueText::tr("A message is required. Describe what happened in “say”."));
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
