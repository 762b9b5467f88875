// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/JsonPath.h"

#include "conditions/facts/Amount.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchkeeper {

namespace {

using Step = std::variant<QString, qsizetype>;

constexpr qsizetype kMaxIndexDigits = 9; // so that the index fits into an int

//! Reads a path step by step. next() returns nullopt if there is no step at the current position.
class StepReader
{
public:
    explicit StepReader(QStringView text)
        : m_text(text)
    {
    }

    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }

    std::optional<Step> next()
    {
        if (peek() == u'.')
            return key();
        if (peek() != u'[')
            return std::nullopt;
        const QChar quote = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        return quote == u'"' || quote == u'\'' ? quotedKey(quote) : index();
    }

private:
    QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }

    std::optional<Step> key()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'.' && m_text[end] != u'[' && m_text[end] != u']')
            ++end;
        if (end == m_at + 1)
            return std::nullopt;
        const QString key = m_text.sliced(m_at + 1, end - m_at - 1).toString();
        m_at = end;
        return key;
    }

    std::optional<Step> quotedKey(QChar quote)
    {
        const qsizetype end = m_text.indexOf(quote, m_at + 2);
        if (end < 0 || end + 1 >= m_text.size() || m_text[end + 1] != u']')
            return std::nullopt;
        const QString key = m_text.sliced(m_at + 2, end - m_at - 2).toString();
        m_at = end + 2;
        return key;
    }

    std::optional<Step> index()
    {
        const qsizetype end = m_text.indexOf(u']', m_at);
        const QStringView digits = end < 0 ? QStringView() : m_text.sliced(m_at + 1, end - m_at - 1);
        const bool areDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (digits.isEmpty() || digits.size() > kMaxIndexDigits || !areDigits)
            return std::nullopt;
        m_at = end + 1;
        return digits.toLongLong();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QByteArray listText(const QJsonArray &list);

//! Returns the text of a value inside a list, as printed by Go's `%v`: maps as `map[key:value]`, null as `<nil>`.
QByteArray itemText(const QJsonValue &value)
{
    if (value.isNull())
        return QByteArrayLiteral("<nil>");
    if (!value.isObject())
        return jsonValueText(value);
    const QJsonObject object = value.toObject();
    QByteArray text("map[");
    for (auto it = object.begin(); it != object.end(); ++it)
        text += (text.size() > 4 ? " " : "") + it.key().toUtf8() + ':' + itemText(it.value());
    return text + ']';
}

QByteArray listText(const QJsonArray &list)
{
    QByteArray text("[");
    for (const QJsonValue &item : list)
        text += (text.size() > 1 ? " " : "") + itemText(item);
    return text + ']';
}

} // namespace

Expected<JsonPath, qsizetype> JsonPath::parse(QStringView text)
{
    JsonPath path;
    StepReader reader(text);
    while (!reader.isAtEnd()) {
        const qsizetype at = reader.at();
        std::optional<Step> step = reader.next();
        if (!step)
            return Unexpected(at);
        path.m_steps.push_back(std::move(*step));
    }
    return path;
}

QJsonValue JsonPath::find(const QJsonValue &root) const
{
    QJsonValue value = root;
    for (const Step &step : m_steps) {
        if (const auto *key = std::get_if<QString>(&step))
            value = value.isObject() ? value.toObject().value(*key) : QJsonValue(QJsonValue::Undefined);
        else
            value = value.isArray() ? value.toArray().at(std::get<qsizetype>(step)) : QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QByteArray jsonValueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Bool:
        return value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    case QJsonValue::Double:
        // Qt stores 64-bit integers without loss of precision.
        if (const qint64 integer = value.toInteger(); static_cast<double>(integer) == value.toDouble())
            return QByteArray::number(integer);
        return numberText(value.toDouble());
    case QJsonValue::Array:
        return listText(value.toArray());
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace watchkeeper
