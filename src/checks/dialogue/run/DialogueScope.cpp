// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/run/DialogueScope.h"

#include "checks/base/SafeText.h"
#include "checks/dialogue/functions/DialogueFunctions.h"

#include <QRandomGenerator>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTemplateSize = 1024 * 1024;

QByteArray randomBytes(qint64 count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator *const random = QRandomGenerator::system();
    std::generate(bytes.begin(), bytes.end(), [random] { return static_cast<char>(random->bounded(256)); });
    return bytes;
}

QByteArray randomLetters(qint64 count)
{
    constexpr QByteArrayView kLettersAndDigits("abcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator *const random = QRandomGenerator::system();
    std::generate(bytes.begin(), bytes.end(),
                  [=] { return kLettersAndDigits[random->bounded(static_cast<quint32>(kLettersAndDigits.size()))]; });
    return bytes;
}

//! Returns the value of a field in the form used by templates.
QByteArray fieldBytes(const Field &field, const Fields &fields)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Port:
        return fields.has(field.name) ? QByteArray::number(fields.number(field.name), 'g', 15) : QByteArray();
    case FieldType::Duration:
        return fields.has(field.name) ? QByteArray::number(qlonglong(fields.duration(field.name).count())) : QByteArray();
    case FieldType::Size:
        return fields.has(field.name) ? QByteArray::number(fields.size(field.name)) : QByteArray();
    case FieldType::Bool:
        return fields.flag(field.name) ? "true" : "false";
    case FieldType::List:
        return fields.list(field.name).join(u',').toUtf8();
    case FieldType::Url:
        return fields.url(field.name).toEncoded();
    case FieldType::NumberSet:
        return fields.numberSet(field.name).toString().toUtf8();
    case FieldType::Map:
        return {}; // not supported: the reader rejects fields of this type
    default:
        return fields.text(field.name).toUtf8();
    }
}

bool isInRanges(const QList<std::pair<qint64, qint64>> &ranges, double number)
{
    return std::any_of(ranges.begin(), ranges.end(), [number](const auto &range) {
        return number >= static_cast<double>(range.first) && number <= static_cast<double>(range.second);
    });
}

bool equalsMasked(const QByteArray &subject, const QByteArray &bytes, const QByteArray &mask)
{
    if (subject.size() < bytes.size())
        return false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (((subject[i] ^ bytes[i]) & (i < mask.size() ? mask[i] : char(-1))) != 0)
            return false;
    }
    return true;
}

} // namespace

QString displayBytes(const QByteArray &bytes)
{
    constexpr qsizetype kMaxShownBytes = 32;
    const QString text = firstLine(QString::fromUtf8(bytes));
    const bool isBinary = text.contains(QChar::ReplacementCharacter) || bytes.left(kMaxShownBytes).contains('\0')
        || (text.isEmpty() && !bytes.isEmpty());
    return isBinary ? QString::fromLatin1(bytes.left(kMaxShownBytes).toHex(' ')) : text;
}

QStringList providedFields(const Dialogue &dialogue, const Fields &fields)
{
    QStringList given;
    for (const Field &field : dialogue.fields) {
        const bool isOff = field.type == FieldType::Bool && !fields.flag(field.name);
        if (fields.has(field.name) && !isOff)
            given.append(field.name);
    }
    return given;
}

DialogueScope::DialogueScope(const Dialogue *dialogue, const Fields &fields, DialogueTransport::Over over)
    : m_protocol(dialogueTransportKey(over))
    , m_providedFields(providedFields(*dialogue, fields))
{
    for (const Field &field : dialogue->fields) {
        m_values.insert(field.name, fieldBytes(field, fields));
        if (field.type == FieldType::Secret)
            m_secrets.insert(field.name);
    }
}

void DialogueScope::setReply(const QByteArray &reply)
{
    m_reply = reply;
    set(u"reply"_s, reply);
}

void DialogueScope::set(const QString &name, const QByteArray &value, const DialogueExtraction &from)
{
    const bool isSecret = from.source && revealsSecret(*from.source);
    set(name, value);
    if (isSecret)
        m_secrets.insert(name);
    else
        m_secrets.remove(name);
}

bool DialogueScope::revealsSecret(const DialogueTemplate &from) const
{
    switch (from.type) {
    case DialogueTemplate::Type::Variable:
        return m_secrets.contains(from.name) && !m_values.value(from.name).isEmpty();
    case DialogueTemplate::Type::Choice:
        return revealsSecret(from.parts.at(passes(*from.condition) ? 0 : 1));
    case DialogueTemplate::Type::Call:
        if (from.function->concealsArguments)
            return false;
        break;
    default:
        break;
    }
    return std::any_of(from.parts.begin(), from.parts.end(),
                       [this](const DialogueTemplate &part) { return revealsSecret(part); });
}

std::optional<QByteArray> DialogueScope::expand(const DialogueTemplate &from) const
{
    switch (from.type) {
    case DialogueTemplate::Type::Bytes:
        return from.bytes;
    case DialogueTemplate::Type::Variable: {
        const auto found = m_values.constFind(from.name);
        return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
    }
    case DialogueTemplate::Type::Sequence:
        return expandSequence(from);
    case DialogueTemplate::Type::Number: {
        const auto digits = expand(from.parts.first());
        bool isNumber = false;
        const qint64 number = digits ? digits->toLongLong(&isNumber) : 0;
        return isNumber ? from.form->write(number) : std::nullopt;
    }
    case DialogueTemplate::Type::Length:
        return expandLength(from);
    case DialogueTemplate::Type::Random:
        return randomBytes(from.count);
    case DialogueTemplate::Type::Letters:
        return randomLetters(from.count);
    case DialogueTemplate::Type::Pad: {
        auto expanded = expand(from.parts.first());
        while (expanded && expanded->size() < from.count)
            expanded->append(from.bytes.left(from.count - expanded->size()));
        return expanded;
    }
    case DialogueTemplate::Type::Choice:
        return expand(from.parts.at(passes(*from.condition) ? 0 : 1));
    case DialogueTemplate::Type::Call:
        break;
    }
    return call(from);
}

std::optional<QByteArray> DialogueScope::expandSequence(const DialogueTemplate &from) const
{
    QByteArray all;
    for (const DialogueTemplate &part : from.parts) {
        const auto expanded = expand(part);
        if (!expanded || all.size() + expanded->size() > kMaxTemplateSize)
            return std::nullopt;
        all += *expanded;
    }
    return all;
}

std::optional<QByteArray> DialogueScope::expandLength(const DialogueTemplate &from) const
{
    const auto content = expand(from.parts.first());
    if (!content)
        return std::nullopt;
    const auto length = from.form->write(content->size() + from.count);
    return length ? std::optional(*length + *content) : std::nullopt;
}

std::optional<QByteArray> DialogueScope::call(const DialogueTemplate &from) const
{
    QList<QByteArray> arguments;
    for (const DialogueTemplate &part : from.parts) {
        const auto expanded = expand(part);
        if (!expanded)
            return std::nullopt;
        arguments.append(*expanded);
    }
    const auto result = from.function->call(arguments);
    return result && result->size() <= kMaxTemplateSize ? result : std::nullopt;
}

QString DialogueScope::text(const DialogueTemplate &from) const
{
    if (from.type == DialogueTemplate::Type::Bytes)
        return QString::fromUtf8(from.bytes);
    if (from.type != DialogueTemplate::Type::Sequence)
        return displayBytes(expand(from).value_or(QByteArray()));
    QString all;
    for (const DialogueTemplate &part : from.parts)
        all += text(part);
    return all;
}

std::optional<QByteArray> DialogueScope::extract(const DialogueExtraction &extraction) const
{
    const std::optional<QByteArray> source = extraction.source ? expand(*extraction.source) : std::optional(m_reply);
    if (!source || extraction.type == DialogueExtraction::Type::Unmodified)
        return source;
    if (extraction.type == DialogueExtraction::Type::Match) {
        const auto match = extraction.pattern.match(QString::fromLatin1(*source));
        const int group = extraction.group >= 0 ? extraction.group : std::min(1, extraction.pattern.captureCount());
        return match.hasMatch() && match.capturedStart(group) >= 0 ? std::optional(match.captured(group).toLatin1())
                                                                   : std::nullopt;
    }
    const std::optional<qint64> place = expandInteger(extraction.at, 0);
    const qint64 at = place && *place < 0 ? source->size() + *place : place.value_or(-1);
    if (at < 0 || at > source->size())
        return std::nullopt;
    return extractAt(extraction, source->sliced(at));
}

//! Returns the result of a template as an integer; `defaultValue` if the result is empty.
std::optional<qint64> DialogueScope::expandInteger(const DialogueTemplate &from, qint64 defaultValue) const
{
    const auto digits = expand(from);
    if (digits && digits->isEmpty())
        return defaultValue;
    bool isNumber = false;
    const qint64 number = digits ? digits->toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> DialogueScope::extractAt(const DialogueExtraction &extraction, const QByteArray &rest) const
{
    if (extraction.form) {
        const NumberEncoding::ReadResult read = extraction.form->read(rest);
        if (read.found != NumberEncoding::Found::Number)
            return std::nullopt;
        if (extraction.type == DialogueExtraction::Type::Number)
            return QByteArray::number((static_cast<quint64>(read.number) & extraction.mask) >> extraction.shift);
        return read.number > rest.size() - read.size ? std::nullopt : std::optional(rest.mid(read.size, read.number));
    }
    if (extraction.count) {
        const auto count = expandInteger(*extraction.count, -1);
        return !count || *count < 0 || rest.size() < *count ? std::nullopt : std::optional(rest.first(*count));
    }
    if (extraction.mark.isEmpty())
        return rest;
    const qsizetype end = rest.indexOf(extraction.mark);
    return end < 0 ? std::nullopt : std::optional(rest.first(end));
}

bool DialogueScope::passes(const DialogueCondition &condition) const
{
    const auto partPasses = [this](const DialogueCondition &part) { return passes(part); };
    switch (condition.type) {
    case DialogueCondition::Type::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), partPasses);
    case DialogueCondition::Type::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), partPasses);
    case DialogueCondition::Type::Not:
        return !passes(condition.parts.first());
    case DialogueCondition::Type::Given:
        return m_providedFields.contains(condition.name);
    case DialogueCondition::Type::Over:
        return condition.texts.contains(m_protocol);
    case DialogueCondition::Type::Encrypted:
        return m_isEncrypted;
    case DialogueCondition::Type::Has:
        return has(condition.name);
    default:
        break;
    }
    const auto subject = extract(condition.subject);
    return subject && testSubject(condition, *subject);
}

bool DialogueScope::testSubject(const DialogueCondition &condition, const QByteArray &subject) const
{
    const auto anyOf = [&](auto test) {
        return std::any_of(condition.templates.begin(), condition.templates.end(), [&](const DialogueTemplate &from) {
            const auto expanded = expand(from);
            return expanded && test(*expanded);
        });
    };
    switch (condition.type) {
    case DialogueCondition::Type::Is:
        return anyOf([&](const QByteArray &wanted) { return subject == wanted; });
    case DialogueCondition::Type::Starts:
        return anyOf([&](const QByteArray &wanted) { return subject.startsWith(wanted); });
    case DialogueCondition::Type::Contains:
        return anyOf([&](const QByteArray &wanted) { return subject.contains(wanted); });
    case DialogueCondition::Type::Matches:
        return condition.pattern.match(QString::fromLatin1(subject)).hasMatch();
    case DialogueCondition::Type::Masked:
        return equalsMasked(subject, condition.bytes, condition.mask);
    case DialogueCondition::Type::Size:
        return isInRanges(condition.ranges, static_cast<double>(subject.size()));
    default:
        return compareNumber(condition, subject);
    }
}

bool DialogueScope::compareNumber(const DialogueCondition &condition, const QByteArray &subject) const
{
    const auto number = dialogueNumber(subject);
    if (!number)
        return false;
    if (condition.type == DialogueCondition::Type::Within)
        return isInRanges(condition.ranges, *number);
    const auto expanded = expand(condition.templates.first());
    const auto limit = expanded ? dialogueNumber(*expanded) : std::nullopt;
    if (!limit)
        return false;
    return condition.type == DialogueCondition::Type::Above ? *number > *limit : *number < *limit;
}

} // namespace watchkeeper
