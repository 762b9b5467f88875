// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/AlertScope.h"

#include "alerts/alert/Alert.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! A signature and its timestamp, both as sent.
struct SignedTimestamp
{
    QString time;
    QString signature;
};

namespace {

//! \brief Signs a timestamp and returns the signature in base64. The signature is valid for an hour. DingTalk uses milliseconds
//! and the HMAC-SHA256 of `time LF key` with the key. Lark uses seconds and the HMAC-SHA256 of an empty string with `time LF
//! key`.
//! \param signature  not None
SignedTimestamp signTimestamp(Signature signature, const QString &key, const QDateTime &now)
{
    const bool isLark = signature == Signature::Lark;
    const QByteArray time = QByteArray::number(isLark ? now.toSecsSinceEpoch() : now.toMSecsSinceEpoch());
    const QByteArray both = time + '\n' + key.toUtf8();
    const QByteArray code = isLark ? QMessageAuthenticationCode::hash(QByteArray(), both, QCryptographicHash::Sha256)
                                   : QMessageAuthenticationCode::hash(both, key.toUtf8(), QCryptographicHash::Sha256);
    return {QString::fromLatin1(time), QString::fromLatin1(code.toBase64())};
}

//! \return a user-visible error message, or an empty string if the filter is valid
QString readPlaceholderFilter(const QString &filter, TemplatePart *part)
{
    if (filter == "raw"_L1)
        part->isRaw = true;
    else if (filter == "template"_L1)
        part->isTemplate = true;
    else if (filter.startsWith("later:"_L1)) {
        const auto duration = parseDuration(filter.mid(6));
        if (!duration)
            return duration.error();
        part->offsetSeconds = std::chrono::duration_cast<std::chrono::seconds>(*duration).count();
    } else {
        return ProviderText::tr("Only |raw, |template or |later:7d can follow the name, not |%1.").arg(filter);
    }
    return {};
}

Expected<TemplatePart, QString> parsePlaceholder(const QString &inside)
{
    static const QRegularExpression form(u"^\\s*([A-Za-z][A-Za-z0-9]*)(\\?)?((?:\\|[a-z]+(?::[A-Za-z0-9.]+)?)*)\\s*$"_s);
    const auto match = form.match(inside);
    if (!match.hasMatch())
        return Unexpected(
            ProviderText::tr("“{{%1}}” isn't a valid placeholder. Use {{name}}, or {{name?}} for an optional value.")
                .arg(inside));
    TemplatePart part;
    part.name = match.captured(1);
    part.isOptional = !match.captured(2).isEmpty();
    for (const QString &filter : match.captured(3).split(u'|', Qt::SkipEmptyParts)) {
        if (const QString problem = readPlaceholderFilter(filter, &part); !problem.isEmpty())
            return Unexpected(problem);
    }
    return part;
}

} // namespace

Expected<QList<TemplatePart>, QString> readTemplate(const QString &text)
{
    QList<TemplatePart> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype found = text.indexOf(u"{{"_s, at);
        const qsizetype literalEnd = found < 0 ? text.size() : found;
        if (literalEnd > at)
            parts.append(TemplatePart{.literal = text.mid(at, literalEnd - at)});
        if (found < 0)
            break;
        const qsizetype end = text.indexOf(u"}}"_s, found);
        if (end < 0)
            return Unexpected(ProviderText::tr("A placeholder that begins with {{ must end with }}."));
        const auto part = parsePlaceholder(text.mid(found + 2, end - found - 2));
        if (!part)
            return Unexpected(part.error());
        parts.append(*part);
        at = end + 2;
    }
    return parts;
}

namespace {

QString isoTime(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString durationText(const Alert &alert)
{
    if (!alert.since.isValid() || !alert.at.isValid())
        return {};
    return humanDuration(static_cast<double>(std::max<qint64>(0, alert.since.msecsTo(alert.at))));
}

QString templateValueText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isArray())
        return value.toString();
    QStringList items;
    for (const QJsonValue &item : value.toArray())
        items.append(templateValueText(item));
    return items.join(u", "_s);
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty())
        || (value.isString() && value.toString().isEmpty());
}

//! Splits a string that was accepted by readTemplate().
QList<TemplatePart> templateParts(const QString &text)
{
    const auto parts = readTemplate(text);
    return parts ? *parts : QList<TemplatePart>{TemplatePart{.literal = text}};
}

//! Percent-encodes a value for a path, except for colons. Colons are allowed there, and some servers don't recognize their
//! encoded form.
QString percentEncodedExceptColons(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, ":"));
}

} // namespace

const QList<ProviderPlaceholder> &providerPlaceholders()
{
    static const QList<ProviderPlaceholder> all{
        {"title", QT_TRANSLATE_NOOP("Provider", "one line of readable text")},
        {"text", QT_TRANSLATE_NOOP("Provider", "readable text, one or more lines")},
        {"id", QT_TRANSLATE_NOOP("Provider", "unique ID of this alert, unchanged when it is resent")},
        {"problem", QT_TRANSLATE_NOOP("Provider", "ID shared by a problem, its reminders and its recovery")},
        {"kind",
         QT_TRANSLATE_NOOP("Provider",
                           "event: problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, "
                           "link-back, digest or test")},
        {"outcome", QT_TRANSLATE_NOOP("Provider", "current state: up, degraded, down or unknown")},
        {"before", QT_TRANSLATE_NOOP("Provider", "state in the previous alert (same values), may be empty")},
        {"rule", QT_TRANSLATE_NOOP("Provider", "name of the rule that sent the alert, empty for a test")},
        {"target", QT_TRANSLATE_NOOP("Provider", "name of the target")},
        {"subject",
         QT_TRANSLATE_NOOP("Provider",
                           "name of the target, or of the monitoring computer if the alert covers several targets")},
        {"targetId", QT_TRANSLATE_NOOP("Provider", "target ID, may be empty")},
        {"targetKind", QT_TRANSLATE_NOOP("Provider", "type of the target, such as http")},
        {"address", QT_TRANSLATE_NOOP("Provider", "host or URL being checked, may be empty")},
        {"tags", QT_TRANSLATE_NOOP("Provider", "list of the target's tags")},
        {"others", QT_TRANSLATE_NOOP("Provider", "list of the other targets in this alert")},
        {"summary", QT_TRANSLATE_NOOP("Provider", "summary of the result that triggered the alert")},
        {"message", QT_TRANSLATE_NOOP("Provider", "reason for the failure, empty if nothing failed")},
        {"at", QT_TRANSLATE_NOOP("Provider", "time of the event, such as 2026-11-21T08:00:00.000Z")},
        {"since", QT_TRANSLATE_NOOP("Provider", "start time of the problem")},
        {"atSeconds", QT_TRANSLATE_NOOP("Provider", "`at` in seconds since 1970")},
        {"atMilliseconds", QT_TRANSLATE_NOOP("Provider", "`at` in milliseconds since 1970")},
        {"durationSeconds", QT_TRANSLATE_NOOP("Provider", "time from `since` to `at`, in seconds")},
        {"duration", QT_TRANSLATE_NOOP("Provider", "duration from `since` to `at` as readable text, such as 12 min 3 s")},
        {"attempt", QT_TRANSLATE_NOOP("Provider", "number of consecutive failed results")},
        {"computer", QT_TRANSLATE_NOOP("Provider", "name of the monitoring computer")},
        {"program", QT_TRANSLATE_NOOP("Provider", "Watchkeeper")}};
    return all;
}

QJsonObject alertValues(const Alert &alert)
{
    const qint64 at = alert.at.isValid() ? alert.at.toMSecsSinceEpoch() : 0;
    const qint64 lasted = alert.since.isValid() ? std::max<qint64>(0, alert.since.msecsTo(alert.at)) : 0;
    return {{u"title"_s, alert.title},
            {u"text"_s, alert.text},
            {u"id"_s, alert.id.toString(QUuid::WithoutBraces)},
            {u"problem"_s, alert.problem},
            {u"kind"_s, alertKindKey(alert.kind)},
            {u"outcome"_s, outcomeKey(alert.after)},
            {u"before"_s, alert.before ? outcomeKey(*alert.before) : QString()},
            {u"rule"_s, alert.rule},
            {u"target"_s, alert.targetName},
            {u"subject"_s, alert.targetName.isEmpty() ? QSysInfo::machineHostName() : alert.targetName},
            {u"targetId"_s, alert.targetId.isNull() ? QString() : alert.targetId.toString(QUuid::WithoutBraces)},
            {u"targetKind"_s, alert.targetKind},
            {u"address"_s, alert.address},
            {u"tags"_s, QJsonArray::fromStringList(alert.tags)},
            {u"others"_s, QJsonArray::fromStringList(alert.others)},
            {u"summary"_s, alert.summary},
            {u"message"_s, alert.message},
            {u"at"_s, isoTime(alert.at)},
            {u"since"_s, isoTime(alert.since)},
            {u"atSeconds"_s, at / 1000},
            {u"atMilliseconds"_s, at},
            {u"durationSeconds"_s, lasted / 1000},
            {u"duration"_s, durationText(alert)},
            {u"attempt"_s, alert.attempt},
            {u"computer"_s, QSysInfo::machineHostName()},
            {u"program"_s, u"Watchkeeper"_s}};
}

QString alertValueText(const Alert &alert, const QString &name)
{
    return templateValueText(alertValues(alert).value(name));
}

QStringList placeholdersOf(const Provider &provider)
{
    QStringList names;
    for (const ProviderPlaceholder &each : providerPlaceholders())
        names.append(QString::fromLatin1(each.name));
    for (const Field &field : provider.fields)
        names.append(field.name);
    names.append(provider.values.keys());
    if (provider.signature != Signature::None)
        names.append({u"signature"_s, u"signatureTime"_s});
    return names;
}

AlertScope::AlertScope(const Provider &provider, const Fields &fields, const Alert &alert, const QDateTime &now)
    : m_provider(provider)
    , m_fields(fields)
    , m_alert(alert)
    , m_now(now)
    , m_alertValues(alertValues(alert))
{
}

QJsonValue AlertScope::fieldValue(const Field &field) const
{
    if (!m_fields.has(field.name))
        return {};
    switch (field.type) {
    case FieldType::Number:
        return m_fields.number(field.name);
    case FieldType::Port:
        return m_fields.integer(field.name);
    case FieldType::Bool:
        return m_fields.flag(field.name);
    case FieldType::List:
        return QJsonArray::fromStringList(m_fields.list(field.name));
    case FieldType::Url:
        return m_fields.url(field.name).toString(QUrl::FullyEncoded);
    default:
        return m_fields.text(field.name);
    }
}

QJsonValue AlertScope::signatureValue(const QString &name) const
{
    const QString key = m_fields.text(m_provider.signatureSecret);
    if (key.isEmpty())
        return {};
    const SignedTimestamp moment = signTimestamp(m_provider.signature, key, m_now);
    return name == "signature"_L1 ? moment.signature : moment.time;
}

QJsonValue AlertScope::builtInValue(const QString &name) const
{
    if (const auto found = m_alertValues.constFind(name); found != m_alertValues.constEnd())
        return *found;
    if (name == "signature"_L1 || name == "signatureTime"_L1)
        return signatureValue(name);
    const auto field = std::find_if(m_provider.fields.begin(), m_provider.fields.end(),
                                    [&name](const Field &each) { return each.name == name; });
    return field == m_provider.fields.end() ? QJsonValue() : fieldValue(*field);
}

QString AlertScope::escapedValue(const TemplatePart &part, const QString &text) const
{
    return escapedText(text, part.isRaw ? TextEscape::None : m_provider.escape, m_provider.limits.value(part.name));
}

//! Fills the placeholders in a user-defined string. Placeholders within the inserted values stay unfilled, because a
//! value may contain the same string.
QString AlertScope::filledText(const QString &text) const
{
    AlertScope inside(*this);
    inside.m_isUserWritten = true;
    return inside.text(text).value_or(QString());
}

QJsonValue AlertScope::valueOf(const TemplatePart &part) const
{
    if (const auto table = m_provider.values.constFind(part.name); table != m_provider.values.constEnd()) {
        const QJsonValue value = valueForState(*table, m_alert);
        return value.isString() ? QJsonValue(text(value.toString()).value_or(QString())) : value;
    }
    const QJsonValue value = builtInValue(part.name);
    if (part.offsetSeconds != 0) {
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return at.isValid() ? isoTime(at.addSecs(part.offsetSeconds)) : QString();
    }
    if (part.isTemplate && !m_isUserWritten)
        return filledText(value.toString());
    if (!m_alertValues.contains(part.name)) // the value is from a channel field, so it isn't escaped
        return value;
    if (value.isString())
        return escapedValue(part, value.toString());
    if (!value.isArray())
        return value;
    QJsonArray items;
    for (const QJsonValue &item : value.toArray())
        items.append(escapedValue(part, item.toString()));
    return items;
}

std::optional<QString> AlertScope::text(const QString &text, EncodeFunction encode) const
{
    QString filled;
    for (const TemplatePart &part : templateParts(text)) {
        if (part.name.isEmpty()) {
            filled += part.literal;
            continue;
        }
        const QJsonValue value = valueOf(part);
        if (part.isOptional && isEmpty(value))
            return std::nullopt;
        filled += encode ? encode(templateValueText(value)) : templateValueText(value);
    }
    return filled;
}

std::optional<QString> AlertScope::url(const QString &text) const
{
    const QList<TemplatePart> parts = templateParts(text);
    if (parts.isEmpty() || parts.first().name.isEmpty())
        return this->text(text, percentEncodedExceptColons);
    QString base = templateValueText(valueOf(parts.first()));
    const qsizetype end = text.indexOf(u"}}"_s) + 2;
    const auto rest = this->text(text.mid(end), percentEncodedExceptColons);
    while (rest && rest->startsWith(u'/') && base.endsWith(u'/'))
        base.chop(1);
    return rest ? std::optional(base + *rest) : std::nullopt;
}

QJsonObject AlertScope::filledObject(const QJsonObject &tree) const
{
    QJsonObject filled;
    for (auto member = tree.begin(); member != tree.end(); ++member) {
        if (const auto value = json(*member))
            filled.insert(text(member.key()).value_or(QString()), *value);
    }
    return filled;
}

std::optional<QJsonValue> AlertScope::json(const QJsonValue &tree) const
{
    if (tree.isObject())
        return filledObject(tree.toObject());
    if (tree.isArray()) {
        QJsonArray filled;
        for (const QJsonValue &item : tree.toArray()) {
            if (const auto value = json(item))
                filled.append(*value);
        }
        return filled;
    }
    if (!tree.isString())
        return tree;
    const QList<TemplatePart> parts = templateParts(tree.toString());
    if (parts.size() != 1 || parts.first().name.isEmpty() || parts.first().isTemplate) {
        const auto filled = text(tree.toString());
        return filled ? std::optional(QJsonValue(*filled)) : std::nullopt;
    }
    const QJsonValue value = valueOf(parts.first());
    if (isEmpty(value))
        return parts.first().isOptional ? std::nullopt : std::optional(value.isArray() ? value : QJsonValue(QString()));
    return value;
}

} // namespace watchkeeper
