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

DialogueTemplate DialogueExpressions::makeTemplate(const JsonLocation &location)
{
    if (location.value.isString())
        return textTemplate(location, location.value.toString(), false);
    if (location.value.isDouble())
        return literal(QByteArray::number(location.value.toDouble(), 'g', 15));
    if (location.value.isArray()) {
        QList<DialogueTemplate> parts;
        for (const JsonLocation &item : location.items())
            parts.append(makeTemplate(item));
        return sequence(parts);
    }
    if (location.value.isObject())
        return objectTemplate(location);
    m_json->report(location, DialogueText::tr("Specify what to send or compare: a string, a list of parts, or an object."));
    return {};
}

//! \param isHex  whether the text between placeholders consists of hexadecimal digits
DialogueTemplate DialogueExpressions::textTemplate(const JsonLocation &location, const QString &text, bool isHex)
{
    static const QRegularExpression placeholder(u"\\$(\\$\\{)|\\$\\{([^}]*)\\}"_s);
    QList<DialogueTemplate> parts;
    const auto addLiteral = [&](const QString &part) {
        if (!part.isEmpty())
            parts.append(literal(isHex ? m_json->hexBytes(location, part) : part.toUtf8()));
    };
    qsizetype at = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        addLiteral(text.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        if (match.capturedLength(1) > 0) {
            parts.append(literal("${"));
        } else {
            m_json->usesName(location, match.captured(2));
            parts.append(variable(match.captured(2)));
        }
    }
    addLiteral(text.mid(at));
    return parts.isEmpty() ? literal({}) : sequence(parts);
}

DialogueTemplate DialogueExpressions::objectTemplate(const JsonLocation &location)
{
    DialogueTemplate made;
    if (location.has("hex")) {
        m_json->allowOnly(location, {u"hex"_s});
        return textTemplate(location.member("hex"), m_json->text(location, "hex"), true);
    }
    if (location.has("call"))
        return callTemplate(location);
    if (location.has("number")) {
        m_json->allowOnly(location, {u"number"_s, u"as"_s});
        made.type = DialogueTemplate::Type::Number;
        made.parts = {makeTemplate(location.member("number"))};
        made.form = requiredEncoding(location, "as");
    } else if (location.has("length")) {
        m_json->allowOnly(location, {u"length"_s, u"of"_s, u"adds"_s});
        made.type = DialogueTemplate::Type::Length;
        made.form = requiredEncoding(location, "length");
        made.parts = {makeTemplate(location.member("of"))};
        made.count = m_json->wholeNumber(location, "adds", 0, -kMaxPadding, kMaxPadding);
    } else if (location.has("random") || location.has("letters")) {
        const char *const key = location.has("random") ? "random" : "letters";
        m_json->allowOnly(location, {QString::fromLatin1(key)});
        made.type = location.has("random") ? DialogueTemplate::Type::Random : DialogueTemplate::Type::Letters;
        made.count = m_json->wholeNumber(location, key, 0, 1, kMaxRandom);
    } else if (location.has("pad")) {
        m_json->allowOnly(location, {u"pad"_s, u"of"_s, u"with"_s});
        made.type = DialogueTemplate::Type::Pad;
        made.count = m_json->wholeNumber(location, "pad", 0, 1, kMaxPadding);
        made.parts = {makeTemplate(location.member("of"))};
        made.bytes = location.has("with") ? m_json->hexBytes(location.member("with"), m_json->requiredText(location, "with"))
                                          : QByteArray(1, '\0');
        if (made.bytes.isEmpty())
            made.bytes = QByteArray(1, '\0');
    } else if (location.has("if")) {
        m_json->allowOnly(location, {u"if"_s, u"then"_s, u"else"_s});
        made.type = DialogueTemplate::Type::Choice;
        made.condition = std::make_shared<const DialogueCondition>(makeCondition(location.member("if")));
        made.parts = {makeTemplate(location.member("then")),
                      location.has("else") ? makeTemplate(location.member("else")) : literal({})};
    } else {
        m_json->report(location,
                       DialogueText::tr("One of these keys is required: hex, number, length, random, letters, pad, if, call."));
    }
    if ((made.type == DialogueTemplate::Type::Number || made.type == DialogueTemplate::Type::Length) && !made.form)
        return literal({});
    return made;
}

DialogueTemplate DialogueExpressions::callTemplate(const JsonLocation &location)
{
    m_json->allowOnly(location, {u"call"_s, u"with"_s});
    const QString name = m_json->text(location, "call");
    DialogueTemplate made;
    made.type = DialogueTemplate::Type::Call;
    made.function = findDialogueFunction(name);
    if (location.has("with")) {
        for (const JsonLocation &item : location.member("with").items())
            made.parts.append(makeTemplate(item));
    }
    if (!made.function) {
        QStringList names;
        for (const DialogueFunction &function : dialogueFunctions())
            names.append(function.name);
        const QString nearest = nearestWord(name, names);
        m_json->report(location.member("call"),
                       DialogueText::tr("Function “%1” doesn't exist. Available: %2.")
                           .arg(name, nearest.isEmpty() ? names.join(u", "_s) : nearest + u", …"_s));
        return literal({});
    }
    if (made.parts.size() < made.function->minArguments || made.parts.size() > made.function->maxArguments) {
        m_json->report(location, DialogueText::tr("Wrong number of arguments. Expected: %1.").arg(made.function->form));
        return literal({});
    }
    return made;
}

DialogueExtraction DialogueExpressions::makeExtraction(const JsonLocation &location)
{
    const bool isPart = location.has("regex") || location.has("at") || location.has("as") || location.has("bytes")
        || location.has("end") || location.has("of") || location.has("counted");
    const bool isTemplate =
        // these keys identify templates, which can also contain the keys above
        location.has("length") || location.has("pad") || location.has("number");
    if (location.value.isObject() && isPart && !isTemplate)
        return makeExtractionPart(location, false);
    DialogueExtraction extraction;
    extraction.source = makeTemplate(location);
    return extraction;
}

//! \param isTest  whether the object is a condition, which has other keys too
DialogueExtraction DialogueExpressions::makeExtractionPart(const JsonLocation &location, bool isTest)
{
    if (!isTest)
        m_json->allowOnly(location,
                          {u"of"_s, u"regex"_s, u"group"_s, u"at"_s, u"as"_s, u"mask"_s, u"shift"_s, u"bytes"_s, u"end"_s,
                           u"counted"_s, u"counted"_s});
    DialogueExtraction extraction;
    extraction.source = optionalTemplate(location, "of");
    if (location.has("regex")) {
        extraction.type = DialogueExtraction::Type::Match;
        extraction.pattern = requiredPattern(location, "regex");
        constexpr int kFirstOrAll = -1;
        extraction.group = static_cast<int>(m_json->wholeNumber(location, "group", kFirstOrAll, 0, kMaxCaptureGroup));
        if (m_json->compilesPatterns() && extraction.pattern.isValid() && extraction.group > extraction.pattern.captureCount())
            m_json->report(location, DialogueText::tr("The regular expression has no group %1.").arg(extraction.group));
        return extraction;
    }
    if (!location.has("at") && !location.has("as") && !location.has("bytes") && !location.has("end")
        && !location.has("counted"))
        return extraction;
    extraction.type = DialogueExtraction::Type::Bytes;
    if (location.has("at"))
        extraction.at = numberTemplate(location.member("at"));
    if (location.has("as")) {
        extraction.form = requiredEncoding(location, "as");
        if (extraction.form)
            extraction.type = DialogueExtraction::Type::Number;
        if (location.has("mask")) {
            bool isNumber = false;
            extraction.mask = m_json->text(location, "mask").toULongLong(&isNumber, 16);
            if (!isNumber)
                m_json->report(location.member("mask"), DialogueText::tr("Specify the mask in hexadecimal, such as \"0f\"."));
        }
        extraction.shift = static_cast<int>(m_json->wholeNumber(location, "shift", 0, 0, kMaxShift));
    }
    if (location.has("counted")) {
        extraction.form = requiredEncoding(location, "counted");
        if (extraction.form)
            extraction.type = DialogueExtraction::Type::Counted;
    }
    if (location.has("bytes"))
        extraction.count = numberTemplate(location.member("bytes"));
    if (location.has("end"))
        extraction.mark = makeTemplate(location.member("end")).bytes;
    return extraction;
}

//! Reads an integer, or a template that produces one.
DialogueTemplate DialogueExpressions::numberTemplate(const JsonLocation &location)
{
    const double number = location.value.toDouble();
    if (location.value.isDouble() && (number != std::floor(number) || std::abs(number) > double(kMaxWholeNumber)))
        m_json->report(location, DialogueText::tr("Use a whole number, or an expression that evaluates to one."));
    return makeTemplate(location);
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
    const JsonLocation location = object.member(key);
    QList<std::pair<qint64, qint64>> ranges;
    if (location.value.isDouble()) {
        const auto number = static_cast<qint64>(location.value.toDouble());
        return {{number, number}};
    }
    const QStringList parts = location.value.toString().split(u',');
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
            m_json->report(location, DialogueText::tr("Use numbers and ranges such as \"0,2-5,48-\" or \"0x10\"."));
            return ranges;
        }
        ranges.append({first, last});
    }
    return ranges;
}

DialogueCondition DialogueExpressions::makeCondition(const JsonLocation &location)
{
    DialogueCondition condition;
    const auto parts = [&](const JsonLocation &list) {
        QList<DialogueCondition> read;
        for (const JsonLocation &item : list.items())
            read.append(makeCondition(item));
        return read;
    };
    if (location.value.isArray()) {
        condition.parts = parts(location);
        return condition;
    }
    if (!m_json->requireObject(location))
        return condition;
    const auto only = [&](const char *key, DialogueCondition::Type type) {
        if (!location.has(key))
            return false;
        m_json->allowOnly(location, {QString::fromLatin1(key)});
        condition.type = type;
        return true;
    };
    if (only("all", DialogueCondition::Type::All)) {
        condition.parts = parts(location.member("all"));
    } else if (only("any", DialogueCondition::Type::Any)) {
        condition.parts = parts(location.member("any"));
    } else if (only("not", DialogueCondition::Type::Not)) {
        condition.parts = {makeCondition(location.member("not"))};
    } else if (only("given", DialogueCondition::Type::Given)) {
        condition.name = m_json->requiredText(location, "given");
        m_json->usesField(location.member("given"), condition.name);
    } else if (only("has", DialogueCondition::Type::Has)) {
        condition.name = m_json->requiredText(location, "has");
        m_json->usesName(location.member("has"), condition.name);
    } else if (only("over", DialogueCondition::Type::Over)) {
        condition.texts = m_json->texts(location, "over");
        for (const QString &key : condition.texts)
            m_json->usesTransport(location.member("over"), key);
    } else if (only("encrypted", DialogueCondition::Type::Encrypted)) {
        if (!m_json->flag(location, "encrypted", true)) {
            DialogueCondition inner = condition;
            condition.type = DialogueCondition::Type::Not;
            condition.parts = {inner};
        }
    } else {
        readTest(location, &condition);
    }
    return condition;
}

void DialogueExpressions::readTest(const JsonLocation &location, DialogueCondition *condition)
{
    m_json->allowOnly(location,
                      {u"of"_s, u"regex"_s, u"group"_s, u"at"_s, u"as"_s, u"mask"_s, u"shift"_s, u"bytes"_s, u"end"_s,
                       u"counted"_s, u"is"_s, u"starts"_s, u"contains"_s, u"matches"_s, u"hex"_s, u"in"_s, u"above"_s,
                       u"below"_s, u"size"_s});
    condition->subject = makeExtractionPart(location, true);
    using Type = DialogueCondition::Type;
    for (const auto &[key, type] :
         {std::pair("is", Type::Is), std::pair("starts", Type::Starts), std::pair("contains", Type::Contains),
          std::pair("above", Type::Above), std::pair("below", Type::Below)}) {
        if (!location.has(key))
            continue;
        condition->type = type;
        for (const JsonLocation &item : location.member(key).items())
            condition->templates.append(makeTemplate(item));
        if (condition->templates.isEmpty())
            m_json->report(location.member(key), DialogueText::tr("This list is empty."));
        return;
    }
    if (location.has("matches")) {
        condition->type = Type::Matches;
        condition->pattern = requiredPattern(location, "matches");
    } else if (location.has("hex")) {
        condition->type = Type::Masked;
        condition->bytes = m_json->hexBytes(location.member("hex"), m_json->requiredText(location, "hex"));
        if (location.has("mask") && !location.has("as"))
            condition->mask = m_json->hexBytes(location.member("mask"), m_json->text(location, "mask"));
    } else if (location.has("in")) {
        condition->type = Type::Within;
        condition->ranges = requiredRanges(location, "in");
    } else if (location.has("size")) {
        condition->type = Type::Size;
        condition->ranges = requiredRanges(location, "size");
    } else {
        m_json->report(location,
                       DialogueText::tr("One of these keys is required: all, any, not, given, has, over, encrypted, "
                                        "is, starts, contains, matches, hex, in, above, below, size."));
    }
}

DialogueRule DialogueExpressions::makeRule(const JsonLocation &location)
{
    DialogueRule rule;
    if (!m_json->requireObject(location))
        return rule;
    m_json->allowOnly(location, {u"if"_s, u"then"_s, u"say"_s, u"end"_s});
    rule.condition = optionalCondition(location, "if");
    rule.say = optionalTemplate(location, "say");
    rule.ends = m_json->flag(location, "end");
    const QString verdict = m_json->requiredText(location, "then");
    const QStringList verdicts{u"up"_s, u"degraded"_s, u"auth"_s, u"down"_s, u"unknown"_s};
    rule.verdict = static_cast<DialogueVerdict>(std::max(qsizetype(0), verdicts.indexOf(verdict)));
    if (!verdict.isEmpty() && !verdicts.contains(verdict))
        m_json->report(location.member("then"),
                       DialogueText::tr("“%1” isn't valid. Choose one of: %2.").arg(verdict, verdicts.join(u", "_s)));
    if (rule.verdict != DialogueVerdict::Up && !rule.say)
        m_json->report(location, DialogueText::tr("A message is required. Describe what happened in “say”."));
    return rule;
}

QList<DialogueRule> DialogueExpressions::makeRules(const JsonLocation &location)
{
    QList<DialogueRule> rules;
    for (const JsonLocation &item : location.items())
        rules.append(makeRule(item));
    return rules;
}

} // namespace watchkeeper
